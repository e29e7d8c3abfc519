package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries, leaves and moves, told by the difference between complete runs and kept over time. */
@Tag("slow")
class PlacesOverTimeTest {
    @TempDir
    Path temp;

    private Night night;
    private int inboxes;

    @BeforeEach
    void open() {
        night = new Night(temp);
    }

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void nobody_enters_on_the_day_on_which_the_history_begins() throws Exception {
        run("2024-12-02", new Town(6));

        assertThat(changes()).isEmpty();
        assertThat(night.jdbc.queryForObject("select count(*) from place", Long.class))
                .isEqualTo(6);
    }

    @Test
    void an_entry_a_leave_and_a_move_are_told_apart() throws Exception {
        run("2024-12-02", new Town(6));
        run("2024-12-03", changedTown());

        assertThat(changes()).containsExactly("entry 000002 null", "leave null 000001", "move 000001 000002");
        assertThat(night.jdbc.queryForList(
                        "select direction || ' ' || quota_type from run_quota_event where run_id = 2 order by 1",
                        String.class))
                .containsExactly("in administrative", "in administrative", "out administrative", "out administrative");
    }

    @Test
    void a_change_is_remembered_on_the_nights_after() throws Exception {
        run("2024-12-02", new Town(6));
        run("2024-12-03", changedTown());
        run("2024-12-04", changedTown());

        assertThat(changes()).containsExactly("entry 000002 null", "leave null 000001", "move 000001 000002");
        assertThat(night.jdbc.queryForList(
                        "select distinct changed_on from run_person_change where run_id = 3", String.class))
                .containsExactly("2024-12-03");
    }

    @Test
    void a_second_run_of_the_same_date_finds_the_same() throws Exception {
        run("2024-12-02", new Town(6));
        run("2024-12-03", changedTown());
        List<String> first = changes();
        List<String> places = places();
        run("2024-12-03", changedTown());

        assertThat(changes()).isEqualTo(first).isNotEmpty();
        assertThat(places()).isEqualTo(places);
    }

    @Test
    void a_run_for_an_earlier_date_leaves_the_history_as_it_is() throws Exception {
        run("2024-12-02", new Town(6));
        run("2024-12-04", changedTown());
        List<String> places = places();
        run("2024-12-03", new Town(6));

        assertThat(places()).isEqualTo(places);
        assertThat(changes()).isEmpty();
    }

    @Test
    void those_who_move_together_are_counted() throws Exception {
        run("2024-12-02", new Town(24));
        Town town = new Town(24);
        for (int i = 2; i <= 8; i += 2) {
            move(town, i);
        }
        run("2024-12-03", town);

        assertThat(night.jdbc.queryForList(
                        "select together from run_person_change where run_id = 2 and kind = 'move'", Integer.class))
                .containsExactly(4, 4, 4, 4);
    }

    /** The first has left, the second moved from the first unit to the second, and a seventh has come to the second unit. */
    private static Town changedTown() {
        Town town = new Town(6);
        move(town, 2);
        town.without("register", 4);
        town.add("register", Town.person(7));
        return town;
    }

    private static void move(Town town, int number) {
        town.with("register", number, "单位代码", "000002").with("register", number, "单位名称", "第二局");
    }

    private void run(String date, Town town) throws Exception {
        Path inbox = Files.createDirectories(temp.resolve("inbox-" + ++inboxes));
        RunOutcome outcome = night.run(date, town.write(inbox), List.of());
        assertThat(outcome.exitCode()).as(String.join("\n", outcome.messages())).isEqualTo(ExitCode.OK);
    }

    private List<String> changes() {
        return night.jdbc.queryForList("""
                select case when c.kind = 'move' then concat_ws(' ', c.kind, f.code, t.code)
                    else c.kind || ' ' || coalesce(t.code, 'null') || ' ' || coalesce(f.code, 'null') end
                from run_person_change c
                left join run_unit t on t.run_id = c.run_id and t.unit_key = c.to_unit_key
                left join run_unit f on f.run_id = c.run_id and f.unit_key = c.from_unit_key
                where c.run_id = (select max(run_id) from run) order by 1""", String.class);
    }

    private List<String> places() {
        return night.jdbc.queryForList(
                "select concat_ws('|', person_key, unit_key, valid_from, valid_to) from place order by 1",
                String.class);
    }
}
