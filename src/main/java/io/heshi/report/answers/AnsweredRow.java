package io.heshi.report.answers;

import static io.heshi.report.facts.RunFacts.text;

import io.heshi.report.facts.Answer;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.tables.Listed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A problem that was answered or is gone.
 *
 * @param word what was said of it that the list is about; its state is the one in which the problem stood then
 * @param foundOn when it was found, or found again
 * @param happenedOn when what the list is about came to be: it fell due, came back, was cleared
 * @param days calendar days that the list counts
 * @param times how often it came back
 * @param clearedBy the job of the run that cleared it, or empty text
 * @param files what was said rests on, a line each
 */
public record AnsweredRow(
        Listed listed,
        Answer word,
        LocalDate foundOn,
        LocalDate happenedOn,
        long days,
        long times,
        String clearedBy,
        String files) {

    FindingRow row() {
        return listed.row();
    }

    static AnsweredRow of(ResultSet row, long sequence) throws SQLException {
        FindingRow finding = FindingRow.of(row);
        return new AnsweredRow(
                new Listed(sequence, row.getLong("in_register"), finding),
                new Answer(
                        text(row, "stood"),
                        text(row, "word"),
                        text(row, "word_by"),
                        Optional.ofNullable(row.getObject("word_on", LocalDate.class)),
                        text(row, "words"),
                        Optional.ofNullable(row.getObject("word_until", LocalDate.class)),
                        text(row, "word_document"),
                        finding.answer().owner()),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("happened_on", LocalDate.class),
                row.getLong("days"),
                row.getLong("times"),
                text(row, "cleared_by"),
                text(row, "files"));
    }
}
