package io.heshi.guess;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Label;
import io.heshi.catalogue.Recognition.KnownSource;
import io.heshi.guess.shape.SampledColumn;
import io.heshi.guess.shape.SampledTable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a source may be called: rules speak of the names that are shipped. */
final class SourceName {
    private static final int PATH = 4;
    private static final int TITLE = 3;

    private SourceName() {}

    /**
     * The name for a source; {@code source1}, {@code list1} … if nothing tells.
     *
     * @param known names already in use: one of another kind is never given, and none is made up anew
     */
    static String of(Captions captions, SampledTable table, Assignment assignment, Map<String, ClaimKind> known) {
        ClaimKind kind = assignment.kind();
        Map<String, KnownSource> sources = kind.recognition().sources();
        String only = sources.size() == 1 ? sources.keySet().iterator().next() : "";
        String name = only.isEmpty() ? likeliest(sources, captions, table, assignment) : only;
        String made = !only.isEmpty() ? only : kind.equals(ClaimKind.LISTING) ? "list" : "source";
        return name.isEmpty() || !known.getOrDefault(name, kind).equals(kind) ? free(made, known) : name;
    }

    /** By folder and titles, else by the headings. */
    private static String likeliest(
            Map<String, KnownSource> sources, Captions captions, SampledTable table, Assignment assignment) {
        String folder = captions.folder().toLowerCase(Locale.ROOT);
        if (sources.containsKey(folder)) {
            return folder;
        }
        String best = "";
        int most = assignment.kind().equals(ClaimKind.LISTING) ? 0 : 1;
        for (Map.Entry<String, KnownSource> source : sources.entrySet()) {
            int points = points(source.getValue(), captions, table.columns(), assignment);
            if (points > most) {
                most = points;
                best = source.getKey();
            }
        }
        return best;
    }

    /** The title for a name, or one that says what the rows speak of. */
    static Label title(String name, ClaimKind kind) {
        return Catalogue.kinds().stream()
                .flatMap(any -> Optional.ofNullable(any.recognition().sources().get(name)).stream())
                .map(KnownSource::label)
                .findFirst()
                .orElseGet(() -> kind.label().then(new Label(" " + name, " " + name)));
    }

    private static int points(
            KnownSource source, Captions captions, List<SampledColumn> columns, Assignment assignment) {
        Pattern words = Pattern.compile("(?i)(?<![a-z])(?:" + source.words() + ")(?![a-z])");
        int around = count(words, List.of(captions.folder(), captions.fileName())) * PATH
                + count(words, captions.above()) * TITLE
                + count(words, List.of(captions.sheet())) * TITLE;
        List<String> headings = columns.stream().map(SampledColumn::header).toList();
        if (assignment.kind().equals(ClaimKind.LISTING)) {
            return around + Math.min(1, count(words, headings));
        }
        int held = (int) source.columns().stream()
                .filter(field -> assignment.of(field).isPresent())
                .count();
        Pattern codes = Pattern.compile("(?i)^(?:" + source.headings() + ")$");
        return around
                + held / source.together() * source.points()
                + (count(codes, headings) >= 2 && !source.headings().isEmpty() ? 2 : 0);
    }

    private static int count(Pattern words, Collection<String> texts) {
        return (int) texts.stream().filter(text -> words.matcher(text).find()).count();
    }

    private static String free(String made, Map<String, ClaimKind> known) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> made + number)
                .filter(name -> !known.containsKey(name))
                .findFirst()
                .orElseThrow();
    }
}
