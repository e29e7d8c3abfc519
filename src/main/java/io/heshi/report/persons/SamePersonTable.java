package io.heshi.report.persons;

import static java.util.stream.Collectors.joining;

import io.heshi.report.facts.RunFacts;
import io.heshi.report.tables.Ranked;
import io.heshi.report.tables.ReportTable;
import io.heshi.report.tables.TableColumns;
import io.heshi.report.words.PairWords;
import io.heshi.report.words.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** 疑似同一人: persons who may be one under two numbers, and what speaks for it and against it. */
public final class SamePersonTable {
    private static final String NAME = "name";
    private static final BigDecimal MOST = new BigDecimal("99.99");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SamePersonTable() {}

    /** @param words of the linkage by which the run has compared them */
    public static ReportTable<?> of(RunFacts facts, PairWords words, Wording wording) {
        int name = words.comparisonOf(NAME);
        List<LikelyPair> pairs = facts.list("persons/10-same", (row, n) -> LikelyPair.of(row, name));
        TableColumns<Ranked<LikelyPair>> columns = new TableColumns<Ranked<LikelyPair>>()
                .count("sequence", Ranked::rank)
                .wrapped(
                        "same_person",
                        11,
                        line -> wording.messages()
                                .zh("same_person." + line.row().conclusion()))
                .text("probability", line -> percent(line.row().probability()))
                .wrapped(
                        "same_person_why",
                        40,
                        line -> words.of(line.row().steps(), line.row().prior()));
        side(columns, "", wording, LikelyPair::one);
        side(columns, "other_", wording, LikelyPair::other);
        return new ReportTable<>("same_persons", columns.list(), Ranked.of(pairs), 0);
    }

    private static void side(
            TableColumns<Ranked<LikelyPair>> columns,
            String prefix,
            Wording wording,
            Function<LikelyPair, LikelyPair.Side> side) {
        columns.wrapped(prefix + "person", 8, line -> side.apply(line.row()).name())
                .text(
                        prefix + "id_no",
                        20,
                        20,
                        line -> wording.idNo(side.apply(line.row()).idNo()))
                .wrapped(prefix + "unit", 16, line -> side.apply(line.row()).unit())
                .wrapped(
                        prefix + "known_to",
                        10,
                        line -> side.apply(line.row()).sources().stream()
                                .map(source -> wording.sourceTitle(source).zh())
                                .collect(joining(wording.separator())))
                .wrapped(prefix + "numbers", 14, line -> side.apply(line.row()).numbers());
    }

    /** Never 100: what is weighed is never certain. */
    static String percent(BigDecimal probability) {
        return probability
                .multiply(HUNDRED)
                .setScale(2, RoundingMode.DOWN)
                .min(MOST)
                .toPlainString();
    }
}
