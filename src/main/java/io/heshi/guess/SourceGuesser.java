package io.heshi.guess;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.Label;
import io.heshi.guess.heading.HeaderDictionary;
import io.heshi.guess.heading.HeaderGuess;
import io.heshi.guess.heading.ShownHeader;
import io.heshi.guess.shape.EvidenceText;
import io.heshi.guess.shape.SampledColumn;
import io.heshi.guess.shape.SampledTable;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drafts the definition of a source from one of its files. */
public final class SourceGuesser {
    private static final Set<ClaimKind> WIDE = Set.of(ClaimKind.QUOTA, ClaimKind.POST);

    private SourceGuesser() {}

    /**
     * Looks at the first rows of a file and drafts the definition of its source.
     *
     * @throws UnreadableFile if the file cannot be read, or holds no table
     */
    public static Guess guess(Path file, GuessOptions wish) throws IOException {
        HeaderDictionary dictionary = HeaderDictionary.shipped();
        String fileName = String.valueOf(file.getFileName());
        SampledTable table = TableReader.read(file, fileName, dictionary, wish);
        String folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .map(parent -> String.valueOf(parent.getFileName()))
                .orElse("");
        Captions captions = new Captions(table.titles(), table.sheet(), fileName, folder);
        KindGuess kind = kind(file, fileName, table, captions, dictionary, wish);
        Assignment assignment = kind.assignment();
        if (!table.hasHeader()) {
            return new Guess.Undrafted(
                    EvidenceText.of("undrafted.no_header", HeaderGuess.LOOKED_AT), notes(table, kind));
        }
        if (assignment.taken().isEmpty() && kind.wide().isEmpty()) {
            return new Guess.Undrafted(EvidenceText.of("undrafted.no_column", table.headerLine()), notes(table, kind));
        }
        String name = wish.name().orElseGet(() -> SourceName.of(captions, table, assignment, wish.knownSources()));
        String yaml = new DraftText(name, fileName, table, kind, wish).text();
        Trial trial = Trial.of(file, fileName, yaml, wish.codes());
        return trial.refused()
                .<Guess>map(why -> new Guess.Undrafted(EvidenceText.of("undrafted.unread", why), notes(table, kind)))
                .orElseGet(() -> new Guess.Draft(name, assignment.kind(), told(trial) + yaml, notes(table, kind)));
    }

    private static String told(Trial trial) {
        return trial.told().stream().map(line -> "# " + line.both() + "\n").collect(joining());
    }

    private static KindGuess kind(
            Path file,
            String fileName,
            SampledTable table,
            Captions captions,
            HeaderDictionary dictionary,
            GuessOptions wish)
            throws IOException {
        if (wish.kind().isPresent()) {
            ClaimKind told = wish.kind().get();
            Optional<WideGuess> wide =
                    WIDE.contains(told) ? WideGuess.of(told, file, fileName, table, wish) : Optional.empty();
            return KindGuess.told(told, table, wide, dictionary, wish.codes());
        }
        Optional<WideGuess> quotas = WideGuess.of(ClaimKind.QUOTA, file, fileName, table, wish);
        Optional<WideGuess> posts = WideGuess.of(ClaimKind.POST, file, fileName, table, wish);
        return KindGuess.of(table, captions, quotas, posts, dictionary, wish.codes());
    }

    private static List<Guess.ColumnNote> notes(SampledTable table, KindGuess kind) {
        Assignment assignment = kind.assignment();
        List<Guess.ColumnNote> notes = new ArrayList<>();
        for (SampledColumn column : table.columns()) {
            Optional<WideGuess> wide = kind.wide().filter(w -> w.code(column).isPresent());
            if (wide.isPresent()) {
                String code = wide.get().code(column).orElseThrow();
                notes.add(new Guess.ColumnNote(
                        column.position() + 1,
                        ShownHeader.shown(column.header()),
                        wide.get().value(),
                        99,
                        wide.get().by().label().then(new Label(" " + code, " " + code))));
                continue;
            }
            Optional<Candidate> taken = assignment.taken().values().stream()
                    .filter(candidate -> candidate.column().position() == column.position())
                    .findFirst();
            Optional<Candidate> likely =
                    taken.or(() -> table.hasHeader() ? Optional.empty() : likely(assignment, column));
            notes.add(new Guess.ColumnNote(
                    column.position() + 1,
                    ShownHeader.shown(column.header()),
                    likely.map(Candidate::field).map(Field::name).orElse(""),
                    likely.map(c -> (int) Math.round(c.confidence() * 100)).orElse(0),
                    likely.map(c -> c.fit().told()).orElseGet(() -> Unmapped.told(column, assignment))));
        }
        return notes;
    }

    private static Optional<Candidate> likely(Assignment assignment, SampledColumn column) {
        return assignment.candidates().stream()
                .filter(candidate -> candidate.column().position() == column.position() && !candidate.vetoed())
                .filter(candidate -> assignment.kind() != ClaimKind.PERSON || candidate.confidence() > 0)
                .findFirst();
    }
}
