package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;

/** A trigger that holds a run in the midst of a step until it is let go: {@link Barrier} within this process. */
record Hold(JdbcTemplate jdbc) {

    /** @param when for which rows, such as {@code new.step = 'publish'} */
    static Hold before(JdbcTemplate jdbc, String event, String table, String when) {
        jdbc.execute("create table held as select 1");
        jdbc.execute("""
                create function hold() returns trigger language plpgsql as $$
                begin
                    while exists (select from held) loop
                        perform pg_sleep(0.02);
                    end loop;
                    return new;
                end $$""");
        jdbc.execute("create trigger hold before %s on %s for each row when (%s) execute function hold()"
                .formatted(event, table, when));
        return new Hold(jdbc);
    }

    /** Waits until the run stands there. */
    void await(CompletableFuture<RunOutcome> run) throws InterruptedException {
        while (jdbc.queryForList(
                        "select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'")
                .isEmpty()) {
            assertThat(run).isNotDone();
            Thread.sleep(20);
        }
    }

    void letGo() {
        jdbc.execute("drop table held cascade");
        jdbc.execute("drop function hold() cascade");
    }
}
