package io.heshi.identity;

import static java.util.stream.Collectors.joining;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which sources know each person, in one pass over all claims: bit i of the mask stands for source i of the job. */
final class PersonSources {
    private final JdbcTemplate jdbc;

    PersonSources(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes temporary tables {@code person_source (person_key, mask, claims)} and {@code repeated_key (person_key)}. */
    void gather(Run run, List<String> personSources) {
        jdbc.execute("drop table if exists person_source, repeated_key");
        jdbc.execute("""
                create temporary table person_source on commit drop as
                select person_key, bit_or(mask) as mask, count(*) as claims from (%s) as claim group by person_key""".formatted(claims(run, personSources)));
        // Somebody whom some source names twice has more claims than sources.
        jdbc.execute("""
                create temporary table repeated_key on commit drop as
                select person_key from person_source where claims > bit_count(mask::bit(64))""");
        jdbc.execute("analyze repeated_key");
    }

    private static String claims(Run run, List<String> personSources) {
        if (personSources.isEmpty()) {
            return "select 0::bigint as person_key, 0::bigint as mask where false";
        }
        return IntStream.range(0, personSources.size())
                .mapToObj(i -> "select person_key, %d::bigint as mask from %s"
                        .formatted(1L << i, Partitions.leaf("claim_person", run.id(), personSources.get(i))))
                .collect(joining(" union all "));
    }
}
