package io.heshi.report.tables;

import static java.util.stream.Collectors.toCollection;

import io.heshi.report.facts.FindingRow;
import io.heshi.report.tables.ReportColumn.Kind;
import io.heshi.report.words.FindingWords;
import io.heshi.report.words.SideWords;
import io.heshi.report.words.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What every list of findings may show of one, each column said once, and which of them stand in which list. */
public final class FindingColumns {
    private final Wording wording;
    private final FindingWords words;
    private final SideWords sides;

    public FindingColumns(Wording wording) {
        this.wording = wording;
        this.words = new FindingWords(wording);
        this.sides = new SideWords(wording);
    }

    /** 较上次变化. */
    public List<ReportColumn<FindingRow>> changes() {
        return List.of(
                change().centre(10),
                number().wide(8),
                rule("rule").centre(7),
                severity().centre(8),
                unit().text(24, 40),
                supervisor().text(16, 30),
                person().text(10, 24),
                idNo().text(20, 24),
                subject().wrap(16),
                description().wrap(60),
                firstSeen().centre(12),
                lastSeen().centre(12));
    }

    /** 问题台账, for paper: what staff work with, and room for what they did. */
    public List<ReportColumn<Ranked<FindingRow>>> printedRegister() {
        return List.of(
                ReportColumn.of("sequence", Kind.COUNT, 5, 16, row -> new Cell.Count(row.rank(), false)),
                ranked(number().wide(6)),
                ranked(severity().centre(6)),
                ranked(unit().wrap(16)),
                ranked(person().wrap(8)),
                ranked(idNo().text(18, 20)),
                ranked(subject().wrap(10)),
                ranked(ruleAndTitle().wrap(18)),
                ranked(description().wrap(44)),
                ranked(amount()),
                ranked(total()),
                ranked(firstSeen().centre(10)),
                ranked(blank("correction").wrap(12)),
                ranked(blank("checked_by").wrap(6)),
                ranked(blank("remark").wrap(8)));
    }

    /** To the right of it on the screen: what each source says, and why. */
    public List<ReportColumn<Ranked<FindingRow>>> furtherRegister() {
        List<ReportColumn<FindingRow>> columns =
                new ArrayList<>(List.of(state().centre(8), supervisor().wrap(18), months().wide(6)));
        wording.personSources().forEach(source -> columns.add(said(source, "\n").wrap(28)));
        columns.addAll(List.of(
                text("other", row -> String.join("\n", words.furtherEvidence(row)))
                        .wrap(20),
                basis().wrap(30),
                text("advice", row -> wording.advice(row.rule()).zh()).wrap(36),
                lastSeen().centre(10),
                side().wrap(36)));
        return columns.stream().map(FindingColumns::ranked).toList();
    }

    /** {@code exceptions.csv}. */
    public List<ReportColumn<FindingRow>> all() {
        List<ReportColumn<FindingRow>> columns = Stream.of(
                        number(),
                        rule("rule_csv"),
                        severity(),
                        state(),
                        change(),
                        text("unit_code", FindingRow::unitCode),
                        unit(),
                        supervisor(),
                        text("region", row -> wording.region(row.region()).zh()),
                        person(),
                        idNo(),
                        subject(),
                        text("part", wording::part),
                        text("title", row -> wording.ruleTitle(row.rule()).zh()),
                        description())
                .collect(toCollection(ArrayList::new));
        wording.personSources().forEach(source -> columns.add(said(source, wording.separator())));
        columns.addAll(List.of(
                text("other", row -> wording.joined(words.otherEvidence(row))),
                amount(),
                months(),
                total(),
                basis(),
                firstSeen(),
                lastSeen(),
                side(),
                becauseOf()));
        return List.copyOf(columns);
    }

    ReportColumn<FindingRow> number() {
        return ReportColumn.of("number", Kind.COUNT, 9, 16, row -> new Cell.Count(row.number(), false));
    }

    private static ReportColumn<FindingRow> rule(String key) {
        return text(key, FindingRow::rule);
    }

    ReportColumn<FindingRow> severity() {
        return text("severity", row -> wording.severity(row.severity()).zh());
    }

    private ReportColumn<FindingRow> state() {
        return text("state", row -> wording.state(row.state()).zh());
    }

    private ReportColumn<FindingRow> change() {
        return text("change", row -> wording.change(row.change()).zh());
    }

    ReportColumn<FindingRow> unit() {
        return text("unit", FindingRow::unit);
    }

    private static ReportColumn<FindingRow> supervisor() {
        return text("supervisor", FindingRow::supervisor);
    }

    ReportColumn<FindingRow> person() {
        return text("person", FindingRow::person);
    }

    ReportColumn<FindingRow> idNo() {
        return text("id_no", row -> wording.idNo(row.idNo()));
    }

    private ReportColumn<FindingRow> subject() {
        return text("subject", wording::subject);
    }

    ReportColumn<FindingRow> ruleAndTitle() {
        return text(
                "title", row -> row.rule() + " " + wording.ruleTitle(row.rule()).zh());
    }

    ReportColumn<FindingRow> description() {
        return text("description", words::description);
    }

    private ReportColumn<FindingRow> said(String source, String separator) {
        return text(source, row -> String.join(separator, words.said(row, source)))
                .headed(wording.sourceTitle(source));
    }

    ReportColumn<FindingRow> amount() {
        return money("amount", FindingRow::amount);
    }

    ReportColumn<FindingRow> months() {
        return ReportColumn.of(
                "months",
                Kind.COUNT,
                9,
                16,
                row -> row.months()
                        .<Cell>map(months -> new Cell.Count(months, false))
                        .orElse(Cell.EMPTY));
    }

    ReportColumn<FindingRow> total() {
        return money("total", FindingRow::total);
    }

    private ReportColumn<FindingRow> basis() {
        return text("basis", row -> wording.basis(row.rule()));
    }

    ReportColumn<FindingRow> firstSeen() {
        return text("first_seen", row -> row.firstSeen().toString());
    }

    private static ReportColumn<FindingRow> lastSeen() {
        return text("last_seen", row -> row.lastSeen().toString());
    }

    private ReportColumn<FindingRow> side() {
        return text("side", sides::of);
    }

    /** The number of the exception that explains this one. */
    ReportColumn<FindingRow> becauseOf() {
        return ReportColumn.of(
                "because_of",
                Kind.COUNT,
                9,
                16,
                row -> row.becauseOf()
                        .<Cell>map(chief -> new Cell.Count(chief, false))
                        .orElse(Cell.EMPTY));
    }

    static ReportColumn<FindingRow> blank(String key) {
        return text(key, row -> "");
    }

    private static ReportColumn<FindingRow> money(String key, Function<FindingRow, Optional<BigDecimal>> value) {
        return ReportColumn.of(
                key,
                Kind.MONEY,
                12,
                20,
                row -> value.apply(row).<Cell>map(Cell.Amount::new).orElse(Cell.EMPTY));
    }

    private static ReportColumn<FindingRow> text(String key, Function<FindingRow, String> value) {
        return ReportColumn.of(key, Kind.TEXT, 10, 44, row -> Cell.words(value.apply(row)));
    }

    private static ReportColumn<Ranked<FindingRow>> ranked(ReportColumn<FindingRow> column) {
        return column.on(Ranked::row);
    }
}
