package io.heshi.ledger;

import io.heshi.store.sql.Sql;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What units are told to put right in letters. To be told is no event of an exception. What the same unit was told before as of the same
 * date, word for word, is the same letter, whichever run it was made of.
 */
public final class Letters {
    private static final String FOLDER = "ledger/letter/";

    private final Sql sql;
    private final Map<Long, Letter> letters = new LinkedHashMap<>();

    private record Letter(String unitName, List<String> printed) {}

    private Letters(Sql sql) {
        this.sql = sql;
    }

    /** @param connection in a transaction; others that make letters wait until it ends */
    public static Letters begin(Connection connection) {
        Sql sql = new Sql(new SingleConnectionDataSource(connection, true));
        sql.statement(FOLDER + "10-lock").update();
        return new Letters(sql);
    }

    /**
     * One more exception in the letter to a unit.
     *
     * @param printed what the letter says of it
     */
    public void order(long unitKey, String unitName, List<String> printed) {
        letters.computeIfAbsent(unitKey, any -> new Letter(unitName, new ArrayList<>()))
                .printed()
                .add(PackFacts.checksum(printed));
    }

    /**
     * Writes down what was ordered; new letters are numbered in the order in which their units came.
     *
     * @return the number of each unit's letter, by its key
     */
    public Map<Long, LetterNumber> register(long runId, LocalDate businessDate, Instant at) {
        sql.statement(FOLDER + "20-ordered")
                .param("unit_keys", letters.keySet().toArray(Long[]::new))
                .param(
                        "unit_names",
                        letters.values().stream().map(Letter::unitName).toArray(String[]::new))
                .param(
                        "contents",
                        letters.values().stream()
                                .map(letter -> PackFacts.checksum(letter.printed()))
                                .toArray(String[]::new))
                .param("year", businessDate.getYear())
                .param("date", businessDate)
                .update();
        sql.ofRun(FOLDER + "21-write", runId)
                .param("year", businessDate.getYear())
                .param("date", businessDate)
                .param("at", Timestamp.from(at))
                .update();
        Map<Long, LetterNumber> numbers = new HashMap<>();
        sql.statement(FOLDER + "22-numbers").query(row -> {
            numbers.put(row.getLong("unit_key"), new LetterNumber(businessDate.getYear(), row.getLong("number")));
        });
        return numbers;
    }
}
