package io.heshi.report.tables;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.words.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 核查表: for every unit what is approved beside what is there, of the unit itself, its places, its leading posts and its persons. */
public final class VerificationTable {
    /** What the heading of a unit's own form says already, and who signs below it. */
    private static final Set<String> OF_MANY_UNITS = Set.of("unit_code", "unit", "supervisor", "region", "checked_by");

    /** @param item 1 the unit itself, 2 its places of a type, 3 its posts of a level, 4 its persons */
    record Line(
            long unitKey,
            String unitCode,
            String unit,
            String supervisor,
            String region,
            int item,
            String content,
            long approved,
            Optional<Long> lent,
            long held,
            String documents) {
        long difference() {
            return held - approved - lent.orElse(0L);
        }
    }

    private VerificationTable() {}

    static ReportTable<?> of(RunFacts facts, Wording wording, Texts messages) {
        return table(lines(facts), wording, messages);
    }

    /** The rows of each unit by themselves, by its key. */
    public static Map<Long, ReportTable<?>> ofUnits(RunFacts facts, Wording wording) {
        return lines(facts).stream()
                .collect(groupingBy(
                        Line::unitKey,
                        collectingAndThen(
                                toList(),
                                lines -> table(lines, wording, wording.messages())
                                        .only(column -> !OF_MANY_UNITS.contains(column)))));
    }

    private static List<Line> lines(RunFacts facts) {
        return facts.list("94-verification", Line.class);
    }

    private static ReportTable<Line> table(List<Line> lines, Wording wording, Texts messages) {
        TableColumns<Line> columns = new TableColumns<Line>()
                .text("unit_code", Line::unitCode)
                .text("unit", Line::unit)
                .text("supervisor", Line::supervisor)
                .text("region", line -> wording.region(line.region()).zh())
                .text("item", line -> messages.zh("verification." + line.item()))
                .text("content", line -> content(line, wording, messages))
                .count("item_approved", Line::approved)
                .countIfKnown("lent", Line::lent)
                .count("item_held", Line::held)
                .count("item_difference", Line::difference)
                .longText("documents", Line::documents)
                .blank("verified")
                .blank("checked_by")
                .blank("remark");
        return new ReportTable<>("verification", columns.list(), lines, 0);
    }

    private static String content(Line line, Wording wording, Texts messages) {
        return switch (line.item()) {
            case 1 ->
                Arrays.stream(line.content().split("\\|", -1))
                        .map(code -> messages.find("verification." + code)
                                .map(Label::zh)
                                .orElseGet(() -> wording.codes(code, List.of("unit_level", "unit_nature"))))
                        .collect(Collectors.joining(" "));
            case 4 -> messages.zh("verification.persons");
            default -> wording.codes(line.content(), List.of("quota_type", "position_level"));
        };
    }
}
