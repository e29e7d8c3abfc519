package io.heshi.report.tables;

import static java.util.stream.Collectors.toCollection;

import io.heshi.report.facts.Answer;
import io.heshi.report.facts.Change;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.tables.ReportColumn.Kind;
import io.heshi.report.words.FindingWords;
import io.heshi.report.words.SideWords;
import io.heshi.report.words.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What every list of findings may show of one, each column said once, and which of them stand in which list. */
public final class FindingColumns {
    /** Key of the column of keys. */
    public static final String REGISTER_KEY = "pack_key";

    private final Wording wording;
    private final boolean released;
    private final FindingWords words;
    private final SideWords sides;

    /** @param released whether the run went over a gate that was held */
    public FindingColumns(Wording wording, boolean released) {
        this.wording = wording;
        this.released = released;
        this.words = new FindingWords(wording);
        this.sides = new SideWords(wording);
    }

    /** 待办: what to do first, and room for who does it. */
    public List<ReportColumn<Listed>> todo(LocalDate day) {
        return List.of(
                sequence(),
                listed(number().wide(6)),
                listed(change().centre(9)),
                listed(severity().centre(6)),
                listed(unit().wrap(20)),
                listed(person().wrap(8)),
                listed(idNo().text(19, 20)),
                listed(ruleAndTitle().wrap(18)),
                listed(sentence().wrap(46)),
                listed(amount()),
                listed(firstSeen().date()),
                ReportColumn.of(
                        "days_open",
                        Kind.COUNT,
                        6,
                        8,
                        row -> new Cell.Count(ChronoUnit.DAYS.between(row.row().firstSeen(), day), false)),
                listed(owner().wrap(9)),
                listed(deadline().date()),
                listed(blank("progress").wrap(8)),
                listed(blank("remark").wrap(14)));
    }

    /** 较上次变化. */
    public List<ReportColumn<Listed>> changes() {
        return Stream.of(
                        change().centre(10),
                        number().wide(7),
                        severity().centre(6),
                        unit().wrap(22),
                        supervisor().wrap(18),
                        person().wrap(8),
                        idNo().text(19, 20),
                        subject().wrap(14),
                        ruleAndTitle().wrap(18),
                        sentence().wrap(52),
                        firstSeen().date(),
                        lastSeen().date())
                .map(FindingColumns::listed)
                .toList();
    }

    /** 问题台账, for paper: what was found and why, what each source says, and room for what is done about it. */
    public List<ReportColumn<Listed>> printedRegister() {
        List<ReportColumn<FindingRow>> columns = new ArrayList<>(List.of(
                number().wide(6),
                unit().wrap(16),
                person().wrap(8),
                idNo().text(19, 20),
                ruleAndTitle().wrap(14),
                severity().centre(5),
                sentence().wrap(32)));
        wording.personSources().forEach(source -> columns.add(said(source, "\n").wrap(14)));
        columns.addAll(List.of(
                basis().wrap(18),
                text("measure", row -> wording.advice(row.rule()).zh()).wrap(22),
                deadline().date(),
                blank("liable_unit").wrap(12),
                owner().wrap(8),
                blank("progress").wrap(8),
                filled("correction", answer -> wording.free(answer.reason())).wrap(20),
                blank("finished").date(),
                filled("verdict", wording::verdict).wrap(9),
                filled("checked_by", Answer::saidBy).wrap(8),
                blank("closed").wrap(6),
                blank("remark").wrap(12),
                amount().wide(11),
                firstSeen().date()));
        return Stream.concat(Stream.of(sequence()), columns.stream().map(FindingColumns::listed))
                .toList();
    }

    /** To the right of it on the screen. */
    private List<ReportColumn<Listed>> furtherRegister() {
        return Stream.of(
                        filled("pack_document", Answer::document).wrap(14),
                        standing().centre(9),
                        change().centre(9),
                        supervisor().wrap(18),
                        subject().wrap(16),
                        months().wide(8),
                        total(),
                        text(
                                        "because_of",
                                        row -> row.becauseOf()
                                                .map(Object::toString)
                                                .orElse(""))
                                .centre(9),
                        text("other", row -> String.join("\n", words.furtherEvidence(row)))
                                .wrap(30),
                        side().wrap(36))
                .map(FindingColumns::listed)
                .toList();
    }

    /**
     * A row of 问题台账 and what tells it apart when it comes back.
     *
     * @param seq the latest event of its exception that the run knew
     * @param fingerprint of its facts
     */
    public record Registered(Listed listed, int seq, String fingerprint) {}

    /** The columns of it by which changes are noticed, among others. */
    public List<ReportColumn<Listed>> signedRegister() {
        return Stream.concat(printedRegister().stream(), furtherRegister().stream())
                .toList();
    }

    /**
     * All of it. The key, which is hidden, stands between what is printed and what is not, so that whoever sorts some of the columns takes it
     * along.
     */
    public List<ReportColumn<Registered>> register(Function<Registered, String> key) {
        List<ReportColumn<Registered>> columns = new ArrayList<>();
        printedRegister().forEach(column -> columns.add(column.on(Registered::listed)));
        columns.add(ReportColumn.of(REGISTER_KEY, Kind.TEXT, 2, 2, row -> Cell.words(key.apply(row))));
        furtherRegister().forEach(column -> columns.add(column.on(Registered::listed)));
        return List.copyOf(columns);
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

    private static ReportColumn<Listed> sequence() {
        return ReportColumn.of("sequence", Kind.COUNT, 5, 16, row -> new Cell.Count(row.sequence(), false));
    }

    public ReportColumn<FindingRow> number() {
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

    /** The state as the ledger has it, where staff have said something. */
    private ReportColumn<FindingRow> standing() {
        return text(
                "state",
                row -> wording.state(
                                row.state().equals("open")
                                                && !row.answer().state().isEmpty()
                                        ? row.answer().state()
                                        : row.state())
                        .zh());
    }

    private ReportColumn<FindingRow> change() {
        return text(
                "change",
                row -> row.becauseOf()
                        .filter(chief -> row.change() == Change.MERGED)
                        .map(wording::mergedInto)
                        .orElseGet(() -> wording.change(row.change(), released))
                        .zh());
    }

    public ReportColumn<FindingRow> unit() {
        return text("unit", FindingRow::unit);
    }

    private static ReportColumn<FindingRow> supervisor() {
        return text("supervisor", FindingRow::supervisor);
    }

    public ReportColumn<FindingRow> person() {
        return text("person", FindingRow::person);
    }

    public ReportColumn<FindingRow> idNo() {
        return text("id_no", row -> wording.idNo(row.idNo()));
    }

    private ReportColumn<FindingRow> subject() {
        return text("subject", wording::subject);
    }

    public ReportColumn<FindingRow> ruleAndTitle() {
        return text(
                "title", row -> row.rule() + " " + wording.ruleTitle(row.rule()).zh());
    }

    ReportColumn<FindingRow> description() {
        return text("description", words::description);
    }

    public ReportColumn<FindingRow> sentence() {
        return text("description", row -> words.sentence(row).zh());
    }

    ReportColumn<FindingRow> said(String source, String separator) {
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

    ReportColumn<FindingRow> basis() {
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

    /** What staff have said already, and room to say something else. */
    private static ReportColumn<FindingRow> filled(String key, Function<Answer, String> said) {
        return text(key, row -> said.apply(row.answer())).toFillIn();
    }

    private ReportColumn<FindingRow> owner() {
        return text("responsible", wording::owner).toFillIn();
    }

    private static ReportColumn<FindingRow> deadline() {
        return filled(
                "deadline", answer -> answer.until().map(LocalDate::toString).orElse(""));
    }

    static ReportColumn<FindingRow> blank(String key) {
        return text(key, row -> "").toFillIn();
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

    private static ReportColumn<Listed> listed(ReportColumn<FindingRow> column) {
        return column.on(Listed::row);
    }
}
