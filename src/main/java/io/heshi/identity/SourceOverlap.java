package io.heshi.identity;

import io.heshi.store.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts how many persons each combination of sources knows, and accounts for every claim: matched, one-sided or duplicate. */
final class SourceOverlap {
    private final JdbcTemplate jdbc;

    SourceOverlap(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return claims of persons, all sources together
     * @throws NotTiedOut if some claim is none of the three or more than one of them
     */
    long compute(Run run, List<String> personSources) {
        jdbc.update("delete from run_overlap where run_id = ?", run.id());
        List<Object[]> combinations = new ArrayList<>();
        jdbc.query("select mask, count(*) from person_source group by mask order by mask", row -> {
            combinations.add(new Object[] {run.id(), row.getLong(1), row.getLong(2)});
        });
        for (Object[] combination : combinations) {
            long mask = (long) combination[1];
            String[] sources = IntStream.range(0, personSources.size())
                    .filter(i -> (mask & (1L << i)) != 0)
                    .mapToObj(personSources::get)
                    .toArray(String[]::new);
            jdbc.update(
                    "insert into run_overlap (run_id, sources, persons) values (?, ?, ?)",
                    run.id(),
                    sources,
                    combination[2]);
        }
        long claims = 0;
        for (String source : personSources) {
            claims += account(run, source);
        }
        return claims;
    }

    private long account(Run run, String source) {
        long claims = count(
                "select coalesce(sum(claims), 0) from source_file where run_id = ? and source = ?", run.id(), source);
        long duplicate = count("select count(*) from extra_claim where run_id = ? and source = ?", run.id(), source);
        long oneSided = count(
                "select coalesce(sum(persons), 0) from run_overlap where run_id = ? and sources = array[?]::text[]",
                run.id(),
                source);
        long matched = count(
                "select coalesce(sum(persons), 0) from run_overlap where run_id = ? and ? = any(sources) and cardinality(sources) > 1",
                run.id(),
                source);
        if (claims != matched + oneSided + duplicate) {
            throw new NotTiedOut(source, claims, matched, oneSided, duplicate);
        }
        jdbc.update(
                "update run_source set claims = ?, matched = ?, one_sided = ?, duplicate = ? where run_id = ? and source = ?",
                claims,
                matched,
                oneSided,
                duplicate,
                run.id(),
                source);
        return claims;
    }

    private long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }
}
