package io.heshi.job;

import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * How many rows each station of a run left in each relation. UNLOGGED tables are emptied by a crash of the server, so a restarted run
 * compares before it takes a station's work as done.
 */
final class StationResults {
    private final Sql sql;

    StationResults(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Notes what the station has left by now; call it in the transaction of its work. */
    void note(Run run, String station, List<String> relations) {
        sql.ofRun("job/60-forget-result", run.id()).param("station", station).update();
        for (String relation : relations) {
            sql.ofRun("job/61-note-result", run.id())
                    .param("station", station)
                    .param("relation", relation)
                    .param("row_count", count(run, relation))
                    .update();
        }
    }

    /** Whether the station has done its work for the run and all of it is still there. */
    boolean intact(Run run, String station) {
        List<Result> results = sql.ofRun("job/62-results", run.id())
                .param("station", station)
                .query(Result.class)
                .list();
        return !results.isEmpty()
                && results.stream().allMatch(result -> result.rowCount == count(run, result.relation));
    }

    /** Forgets every station of the run: what they worked on has changed. */
    void forget(Run run) {
        sql.ofRun("job/63-forget-results", run.id()).update();
    }

    /** Of a relation that several runs share, the rows of the run; of one that is not there, -1. */
    private long count(Run run, String relation) {
        Map<String, String> words = Map.of("relation", relation);
        return sql.statement("job/64-shared")
                .param("relation", relation)
                .query(Boolean.class)
                .optional()
                .map(shared -> shared
                        ? sql.statement("job/66-count-of-run", words).param("run_id", run.id())
                        : sql.statement("job/65-count-all", words))
                .map(counting -> counting.query(Long.class).single())
                .orElse(-1L);
    }

    private record Result(String relation, long rowCount) {}
}
