package io.heshi.report.document;

import io.heshi.catalogue.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which units documents are made for: one by name or code, those of a department or a region, or all. At most one is given. */
public record Selection(Optional<String> unit, Optional<String> department, Optional<String> region) {
    private static final int NEAR = 5;

    /** @param listed whether the workbook lists it */
    record Unit(long unitKey, String code, String name, String supervisor, String region, boolean listed) {}

    /** @param scope what they are called together; empty for all */
    record Chosen(String scope, List<Unit> units) {}

    /** The message names what comes near. */
    public static final class NothingChosen extends RuntimeException {
        private final transient Label told;

        NothingChosen(Label told) {
            super(told.both());
            this.told = told;
        }

        public Label told() {
            return told;
        }
    }

    /**
     * @param regionLabel what a region's code is called
     * @throws NothingChosen when nothing, or more than one unit, is called so
     */
    Chosen of(List<Unit> all, Function<String, String> regionLabel) {
        if (unit.isPresent()) {
            return unit(unit.get(), all);
        }
        if (department.isPresent()) {
            return group("department", department.get(), all, choice -> Stream.of(choice.supervisor()), name -> name);
        }
        if (region.isPresent()) {
            return group(
                    "region",
                    region.get(),
                    all,
                    choice -> Stream.of(choice.region(), regionLabel.apply(choice.region())),
                    regionLabel);
        }
        return new Chosen("", all);
    }

    private static Chosen unit(String word, List<Unit> all) {
        List<Unit> called = all.stream()
                .filter(choice -> choice.code().equals(word) || choice.name().equals(word))
                .toList();
        if (called.size() == 1) {
            return new Chosen(called.get(0).name(), called);
        }
        if (called.size() > 1) {
            throw new NothingChosen(DocumentTexts.TEXTS.of(
                    "choice.several", word, joined(called.stream().map(Unit::code))));
        }
        throw nothing("unit", word, all.stream().map(Unit::name));
    }

    private static Chosen group(
            String what,
            String word,
            List<Unit> all,
            Function<Unit, Stream<String>> names,
            Function<String, String> label) {
        List<Unit> members = all.stream()
                .filter(choice -> names.apply(choice).anyMatch(word::equals))
                .toList();
        if (members.isEmpty()) {
            throw nothing(what, word, all.stream().flatMap(names));
        }
        return new Chosen(label.apply(word), members);
    }

    private static NothingChosen nothing(String what, String word, Stream<String> names) {
        List<String> known = names.filter(name -> !name.isEmpty()).distinct().toList();
        List<String> near = known.stream()
                .filter(name -> likeness(word, name) > 0)
                .sorted(Comparator.<String>comparingDouble(name -> -likeness(word, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAR)
                .toList();
        return new NothingChosen(DocumentTexts.TEXTS.of(
                "choice.no_" + what,
                word,
                joined((near.isEmpty() ? known : near).stream().limit(NEAR))));
    }

    /** The share of pairs of neighbouring characters that two names have alike: 云州教育局 and 云州市教育局 have most. */
    private static double likeness(String word, String name) {
        List<String> left = pairs(word);
        List<String> right = pairs(name);
        int all = left.size() + right.size();
        List<String> rest = new ArrayList<>(right);
        long alike = left.stream().filter(rest::remove).count();
        return all == 0 ? 0 : 2.0 * alike / all;
    }

    private static List<String> pairs(String text) {
        int[] points = text.codePoints().toArray();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }

    private static String joined(Stream<String> names) {
        return String.join(DocumentTexts.TEXTS.zh("list.comma"), names.toList());
    }
}
