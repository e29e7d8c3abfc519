package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of several persons at once is kept whole or not at all, whatever kills the program while it is written. */
@Tag("slow")
class KilledVerdictTest {
    @Test
    void killed_while_verdicts_are_written(@TempDir Path folder) throws Exception {
        BrokenNights nights = new BrokenNights(folder, 500);
        Path data = nights.afterFirstNight();
        long number = underFourNames(data);
        Barrier.SAID.close(data);
        try (Child child = split(data, number)) {
            Barrier.awaitArrival(data, child);
            child.kill();
        }
        Barrier.openAll(data);
        assertThat(said(data)).as("nothing half said").isEmpty();

        try (Child child = split(data, number)) {
            assertThat(child.await()).as(child.said()).isZero();
        }
        assertThat(said(data)).containsExactly("1 split", "2 split", "3 split");
        try (Child child = nights.start(data)) {
            assertThat(child.await()).as(child.said()).isZero();
        }
    }

    /** An exception about somebody whom all sources know, each under another name. */
    private static long underFourNames(Path data) {
        List<Long> number = new ArrayList<>();
        Barrier.inside(data, jdbc -> {
            number.add(jdbc.queryForObject("""
                    select min(e.number) from exception e
                    where e.scope = 'person' and e.subject_key > 0 and (
                        select count(distinct c.source) from claim_person c where c.person_key = e.subject_key) = 4""", Long.class));
            jdbc.update(
                    "update claim_person set name_key = source where person_key = (select subject_key from exception where number = ?)",
                    number.get(0));
        });
        return number.get(0);
    }

    private static Child split(Path data, long number) throws IOException {
        return Child.of(data, "split", Long.toString(number), "--by", "name", "--reason", "一号多人", "--who", "甲某");
    }

    private static List<String> said(Path data) {
        List<String> lines = new ArrayList<>();
        Barrier.inside(
                data,
                jdbc -> lines.addAll(jdbc.queryForList(
                        "select seq || ' ' || verdict from person_verdict order by seq", String.class)));
        return lines;
    }
}
