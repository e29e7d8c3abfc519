package io.heshi.report.answers;

import io.heshi.report.facts.FindingRow;
import io.heshi.report.tables.FindingColumns;
import io.heshi.report.tables.ReportColumn;
import io.heshi.report.tables.TableColumns;
import io.heshi.report.words.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What stands in the lists of what is overdue, has come back, waits for approval, and is cleared. */
final class AnsweredColumns {
    private final Wording wording;
    private final FindingColumns findings;

    AnsweredColumns(Wording wording, FindingColumns findings) {
        this.wording = wording;
        this.findings = findings;
    }

    /** 超期未报. */
    List<ReportColumn<AnsweredRow>> due() {
        return finding(numbered().wrapped("answers", 14, row -> answers(row.row())), 36)
                .wrapped("state", 9, this::stood)
                .wrapped("said", 9, row -> wording.verdict(row.word()))
                .wrapped("said_by", 8, row -> row.word().saidBy())
                .date("said_on", row -> day(row.word().saidOn()))
                .wrapped("said_words", 20, this::words)
                .date("due_on", row -> row.happenedOn().toString())
                .alarm("due_days", AnsweredRow::days)
                .list();
    }

    /** 返回. */
    List<ReportColumn<AnsweredRow>> returned() {
        return finding(numbered().wrapped("answers", 14, row -> answers(row.row())), 36)
                .date("declared_on", row -> day(row.word().saidOn()))
                .wrapped("declared_by", 8, row -> row.word().saidBy())
                .wrapped("declared_words", 22, this::words)
                .date("returned_on", row -> row.happenedOn().toString())
                .count("returned_times", AnsweredRow::times)
                .date("due_on", row -> day(row.word().until()))
                .list();
    }

    /** 待复核. */
    List<ReportColumn<AnsweredRow>> waiting() {
        return finding(numbered(), 32)
                .wrapped("state", 9, this::stood)
                .wrapped("said", 9, row -> wording.verdict(row.word()))
                .wrapped("said_by", 8, row -> row.word().saidBy())
                .date("said_on", row -> day(row.word().saidOn()))
                .wrapped("said_words", 20, this::words)
                .wrapped("said_document", 14, row -> row.word().document())
                .date("valid_until", row -> day(row.word().until()))
                .count("waiting_days", AnsweredRow::days)
                .list();
    }

    /** 销号台账. */
    List<ReportColumn<AnsweredRow>> cleared() {
        return finding(numbered(), 28)
                .date("found_on", row -> row.foundOn().toString())
                .date("cleared_on", row -> row.happenedOn().toString())
                .count("cleared_days", AnsweredRow::days)
                .wrapped("cleared_by", 10, row -> wording.jobTitle(row.clearedBy()))
                .wrapped("cleared_from", 8, this::stood)
                .wrapped("said", 8, row -> wording.verdict(row.word()))
                .wrapped("said_by", 8, row -> row.word().saidBy())
                .date("said_on", row -> day(row.word().saidOn()))
                .wrapped("said_words", 18, this::words)
                .wrapped("said_document", 12, row -> row.word().document())
                .wrapped("files", 12, row -> wording.free(row.files()))
                .list();
    }

    private static TableColumns<AnsweredRow> numbered() {
        return new TableColumns<AnsweredRow>()
                .count("sequence", row -> row.listed().sequence());
    }

    private TableColumns<AnsweredRow> finding(TableColumns<AnsweredRow> columns, int sentence) {
        return columns.add(findings.number().wide(7).on(AnsweredRow::row))
                .add(findings.unit().wrap(16).on(AnsweredRow::row))
                .add(findings.person().wrap(8).on(AnsweredRow::row))
                .add(findings.idNo().text(19, 20).on(AnsweredRow::row))
                .add(findings.ruleAndTitle().wrap(14).on(AnsweredRow::row))
                .add(findings.sentence().wrap(sentence).on(AnsweredRow::row));
    }

    /** Whom it was passed on to, else who answers for such, else its unit. */
    private String answers(FindingRow row) {
        String owner = wording.owner(row);
        return owner.isEmpty() ? row.unit() : owner;
    }

    private String stood(AnsweredRow row) {
        return wording.state(row.word().state()).zh();
    }

    private String words(AnsweredRow row) {
        return wording.free(row.word().reason());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
