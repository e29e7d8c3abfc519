package io.heshi.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.GateSettings.ColumnLimits;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column as a whole beside itself on the last night: what holds, what is only told, and what rules may go by. */
class ColumnMovesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // name, claims, filled, unread, damaged, unknown, last claims, filled, unread, damaged, unknown, distinct
        // words, closed, state
        "as on the last night, 1000, 990, 10, 0, 0, 1000, 990, 10, 0, 0, 0, '', SOUND",
        "every date in another form, 6000, 0, 6000, 0, 0, 6000, 6000, 0, 0, 0, 0, faulty, FAULTY",
        "a tenth unread, 6000, 5400, 600, 0, 0, 6000, 6000, 0, 0, 0, 0, faulty, FAULTY",
        "three in a hundred unread, 1000, 970, 30, 0, 0, 1000, 1000, 0, 0, 0, 0, faulty, FAULTY",
        "three in a hundred unread as before, 1000, 970, 30, 0, 0, 1000, 970, 30, 0, 0, 0, '', SOUND",
        "one of ten in a small office, 10, 9, 1, 0, 0, 10, 10, 0, 0, 0, 0, '', SOUND",
        "four of ten, 10, 6, 4, 0, 0, 10, 10, 0, 0, 0, 0, '', SOUND",
        "all of ten, 10, 0, 10, 0, 0, 10, 10, 0, 0, 0, 0, faulty, FAULTY",
        "nineteen of a thousand, 1000, 981, 19, 0, 0, 1000, 1000, 0, 0, 0, 0, '', SOUND",
        "damaged numbers, 1000, 1000, 0, 900, 0, 1000, 1000, 0, 3, 0, 0, faulty, FAULTY",
        "a new column that cannot be read, 1000, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, faulty, FAULTY",
        "a new column with a few faults, 1000, 900, 100, 0, 0, 1000, 0, 0, 0, 0, 0, '', SOUND",
        "a new column, 1000, 1000, 0, 0, 0, 1000, 0, 0, 0, 0, 0, '', SOUND",
        "a source's first file, 1000, 1000, 0, 5, 20, 0, 0, 0, 0, 0, 3, '', SOUND",
        "long bad and released before, 1000, 100, 900, 0, 0, 1000, 100, 900, 0, 0, 0, '', FAULTY",
        "numbers among the words on a first night, 1000, 1000, 0, 0, 1000, 0, 0, 0, 0, 0, 990, unknown, UNKNOWN",
        "names in half of the words on a first night, 1000, 1000, 0, 0, 500, 0, 0, 0, 0, 0, 400, unknown, UNKNOWN",
        "words of its own on a first night, 1000, 1000, 0, 0, 500, 0, 0, 0, 0, 0, 6, '', SOUND",
        "no word known on a first night, 1000, 1000, 0, 0, 900, 0, 0, 0, 0, 0, 6, unknown, UNKNOWN",
        "a tenth of words renamed, 1000, 1000, 0, 0, 100, 1000, 1000, 0, 0, 0, 1, unknown, UNKNOWN",
        "one new word in a small office, 10, 10, 0, 0, 1, 10, 10, 0, 0, 0, 1, '', SOUND",
        "half of the column empty, 1000, 480, 0, 0, 0, 1000, 990, 0, 0, 0, 0, blank, BLANK",
        "a tenth of the column empty, 1000, 900, 0, 0, 0, 1000, 1000, 0, 0, 0, 0, '', UNSTEADY",
        "one blank in a column that was full, 1000, 999, 0, 0, 0, 1000, 1000, 0, 0, 0, 0, '', UNSTEADY",
        "one blank more in a column that had one, 1000, 998, 0, 0, 0, 1000, 999, 0, 0, 0, 0, '', SOUND",
        "one blank in a new row of a column that was full, 1001, 1000, 0, 0, 0, 1000, 1000, 0, 0, 0, 0, '', UNSTEADY",
        "a full column of fewer rows, 990, 990, 0, 0, 0, 1000, 1000, 0, 0, 0, 0, '', SOUND",
        "one unread in a column that was full, 1000, 999, 1, 0, 0, 1000, 1000, 0, 0, 0, 0, '', SOUND",
        "one blank in a short list that was full, 19, 18, 0, 0, 0, 19, 19, 0, 0, 0, 0, '', SOUND",
        "one blank in a list of twenty that was full, 20, 19, 0, 0, 0, 20, 20, 0, 0, 0, 0, '', UNSTEADY",
        "one blank in a column that was full of faults, 1000, 0, 999, 0, 0, 1000, 0, 1000, 0, 0, 0, '', FAULTY",
        "the column empty, 1000, 0, 0, 0, 0, 1000, 900, 0, 0, 0, 0, blank, GONE",
        "fewer leave dates, 1000, 10, 0, 0, 0, 1000, 40, 0, 0, 0, 0, '', SOUND",
        "no leave date this month, 1000, 0, 0, 0, 0, 1000, 40, 0, 0, 0, 0, '', SOUND",
        "never given, 1000, 0, 0, 0, 0, 1000, 0, 0, 0, 0, 0, '', NONE",
        "a source without claims, 0, 0, 0, 0, 0, 1000, 900, 0, 0, 0, 0, '', SOUND",
        "half of the rows gone with the rest as it was, 500, 495, 0, 0, 0, 1000, 990, 0, 0, 0, 0, '', SOUND",
    })
    void a_column_is_compared_with_its_last_night(
            String name,
            long claims,
            long filled,
            long unread,
            long damaged,
            long unknown,
            long lastClaims,
            long lastFilled,
            long lastUnread,
            long lastDamaged,
            long lastUnknown,
            long distinct,
            String closed,
            String state) {
        ColumnMoves moves = new ColumnMoves(
                new ColumnFigure(
                        "retire_date",
                        claims,
                        filled,
                        unread,
                        damaged,
                        unknown,
                        true,
                        lastClaims,
                        lastFilled,
                        lastUnread,
                        lastDamaged,
                        lastUnknown,
                        "sound"),
                ColumnLimits.USUAL,
                distinct);

        assertThat(moves.told().stream()
                        .filter(ColumnMoves.Move::closed)
                        .map(ColumnMoves.Move::gate)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(closed);
        assertThat(moves.state()).hasToString(state);
    }

    @ParameterizedTest
    @CsvSource({"false, sound, 40, GONE", "false, gone, 0, GONE", "true, gone, 0, GONE", "false, sound, 0, NONE"})
    void a_column_without_a_header_is_gone_until_it_comes_back(
            boolean laid, String lastState, long lastFilled, String state) {
        ColumnFigure column =
                new ColumnFigure("retire_date", 1000, 0, 0, 0, 0, laid, 1000, lastFilled, 0, 0, 0, lastState);

        assertThat(new ColumnMoves(column, ColumnLimits.USUAL, 0).state()).hasToString(state);
    }

    @Test
    void what_is_told_of_a_first_night_is_the_limit_that_was_passed() {
        assertThat(firstNight(300, 0, 0).allowed()).isEqualByComparingTo("0.20");
        assertThat(firstNight(0, 900, 6).allowed()).isEqualByComparingTo("0.80");
        assertThat(firstNight(0, 500, 400).allowed()).isEqualByComparingTo("0.20");
    }

    private static ColumnMoves.Move firstNight(long damaged, long unknown, long distinctUnknown) {
        ColumnFigure column =
                new ColumnFigure("person_status", 1000, 1000, 0, damaged, unknown, true, 0, 0, 0, 0, 0, "none");
        List<ColumnMoves.Move> told = new ColumnMoves(column, ColumnLimits.USUAL, distinctUnknown).told();
        assertThat(told).hasSize(1);
        return told.get(0);
    }
}
