package io.heshi.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many rows each station of a run left in each relation. UNLOGGED tables are emptied by a crash of the server, so a restarted run
 * compares before it takes a station's work as done.
 */
public final class StationResults {
    private final JdbcTemplate jdbc;

    public StationResults(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Notes what the station has left by now; call it in the transaction of its work. */
    public void note(Run run, String station, List<String> relations) {
        jdbc.update("delete from station_result where run_id = ? and station = ?", run.id(), station);
        for (String relation : relations) {
            jdbc.update(
                    "insert into station_result (run_id, station, relation, row_count) values (?, ?, ?, ?)",
                    run.id(),
                    station,
                    relation,
                    count(run, relation));
        }
    }

    /** Whether the station has done its work for the run and all of it is still there. */
    public boolean intact(Run run, String station) {
        List<Note> notes = jdbc.query(
                "select relation, row_count from station_result where run_id = ? and station = ?",
                (row, n) -> new Note(row.getString(1), row.getLong(2)),
                run.id(),
                station);
        return !notes.isEmpty() && notes.stream().allMatch(note -> note.rows == count(run, note.relation));
    }

    /** Forgets every station of the run: what they worked on has changed. */
    public void forget(Run run) {
        jdbc.update("delete from station_result where run_id = ?", run.id());
    }

    /** Of a relation that several runs share, the rows of the run; of one that is not there, -1. */
    private long count(Run run, String relation) {
        String table = Identifier.quote(Identifier.require(relation));
        return jdbc
                .queryForList(
                        "select exists (select from pg_attribute where attrelid = c.oid and attname = 'run_id') from pg_class c where c.oid = to_regclass(?)",
                        Boolean.class,
                        table)
                .stream()
                .map(shared -> jdbc.queryForObject(
                        "select count(*) from " + table + (shared ? " where run_id = " + run.id() : ""), Long.class))
                .findFirst()
                .orElse(-1L);
    }

    private record Note(String relation, long rows) {}
}
