package io.heshi.identity;

import static java.util.stream.Collectors.joining;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds persons who may be one person under two ID numbers: the same name, in the same unit or born on the same day, with numbers that a
 * slip apart. One person under two numbers is missing somewhere under each, so only persons are looked at whom a source does not know that
 * knows most people.
 */
final class Lookalikes {
    private final JdbcTemplate jdbc;

    Lookalikes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads {@code person_source}; of each pair it keeps the person whom fewer sources know. */
    void find(Run run, List<String> personSources) {
        jdbc.update("delete from run_lookalike where run_id = ?", run.id());
        if (personSources.isEmpty()) {
            return;
        }
        long most = sourcesThatKnowMost(personSources.size());
        jdbc.execute("drop table if exists lone_person, lone_claim");
        jdbc.execute("""
                create temporary table lone_person on commit drop as
                select person_key, mask, bit_count(mask::bit(64)) as known_to from person_source where mask & %1$d <> %1$d""".formatted(most));
        jdbc.execute("analyze lone_person");
        jdbc.execute("create temporary table lone_claim on commit drop as\n"
                + personSources.stream().map(source -> claims(run, source)).collect(joining("\nunion\n")));
        jdbc.execute("analyze lone_claim");
        jdbc.update(
                """
                insert into run_lookalike (run_id, person_key, other_key, id_no, unit_name, sources, difference)
                select distinct on (person_key) ?, person_key, other_key, id_no, unit_name, %s, difference
                from (%s union %s) as pair
                where difference is not null
                order by person_key, known_to desc, other_key, unit_name, difference""".formatted(sourceNames(personSources), pairs("a.unit_key = b.unit_key"), pairs("a.birth = b.birth")),
                run.id());
        jdbc.execute("analyze run_lookalike");
    }

    private long sourcesThatKnowMost(int sources) {
        long[] known = new long[sources + 1];
        jdbc.query("select mask, count(*) from person_source group by mask", row -> {
            long mask = row.getLong(1);
            known[sources] += row.getLong(2);
            for (int i = 0; i < sources; i++) {
                known[i] += (mask & (1L << i)) == 0 ? 0 : row.getLong(2);
            }
        });
        return IntStream.range(0, sources)
                .filter(i -> known[i] * 2 > known[sources])
                .mapToLong(i -> 1L << i)
                .sum();
    }

    private static String claims(Run run, String source) {
        return """
                select l.person_key, l.mask, l.known_to, c.name_key, c.id_no, m.unit_key, m.unit_name,
                    case when l.person_key > 0 then substr(c.id_no, 7, 4) || '-' || substr(c.id_no, 11, 2) || '-' || substr(c.id_no, 13, 2)
                        when length(c.birth_date) = 10 then c.birth_date end as birth
                from lone_person l
                join %s c on c.person_key = l.person_key
                left join unit_mention m on m.run_id = %d and m.source = '%s' and m.mention = c.unit_mention
                where c.name_key is not null and c.id_no is not null""".formatted(Partitions.leaf("claim_person", run.id(), source), run.id(), source);
    }

    private static String pairs(String alike) {
        return """
                select a.person_key, b.person_key as other_key, b.id_no, b.unit_name, b.mask, b.known_to, id_slip(a.id_no, b.id_no) as difference
                from lone_claim a
                join lone_claim b on a.name_key = b.name_key and %s
                    and (a.known_to < b.known_to or a.known_to = b.known_to and a.person_key < b.person_key)""".formatted(alike);
    }

    private static String sourceNames(List<String> personSources) {
        return IntStream.range(0, personSources.size())
                .mapToObj(i -> "case when mask & %d <> 0 then '%s' end".formatted(1L << i, personSources.get(i)))
                .collect(joining(", ", "concat_ws('、', ", ")"));
    }
}
