package io.heshi.identity;

import static java.util.stream.Collectors.joining;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The few persons for whom the ID number does not tell when they retire: of whom some source holds another birth date, or who have no
 * valid number, and those whose retirement was put off. Of all others the birth is that of the number, so that nothing need be joined.
 */
final class RecognizedBirths {
    private static final List<String> DETERMINE_BIRTH = List.of("organization", "hr", "register");

    private final JdbcTemplate jdbc;

    RecognizedBirths(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills {@code run_retiree}; needs the claims beyond the first. */
    void find(Run run, List<String> personSources) {
        jdbc.update("delete from run_retiree where run_id = ?", run.id());
        List<String> sources = Stream.concat(DETERMINE_BIRTH.stream(), personSources.stream())
                .distinct()
                .filter(personSources::contains)
                .toList();
        if (sources.isEmpty()) {
            return;
        }
        jdbc.execute("drop table if exists other_birth");
        jdbc.execute("create temporary table other_birth on commit drop as\n"
                + sources.stream().map(source -> otherBirths(run, source)).collect(joining("\nunion\n")));
        jdbc.execute("analyze other_birth");
        jdbc.update("""
                insert into run_retiree (run_id, person_key, birth, delayed_until)
                with birth as (
                    select distinct on (person_key) person_key, birth_date from (%1$s) as said order by person_key, nth, birth_date
                ), delay as (
                    select person_key, case when bool_and(until_date is not null) then max(month_number(rpad(until_date, 7, '-12'))) end as until
                    from claim_listing where run_id = %2$d and source = 'retirement_delays' and person_key is not null group by person_key
                )
                select %2$d, coalesce(b.person_key, d.person_key), b.birth_date,
                    case when d.person_key is not null then coalesce(d.until, 2147483647) end
                from birth b full join delay d on d.person_key = b.person_key""".formatted(
                        IntStream.range(0, sources.size())
                                .mapToObj(i -> firstBirths(run, sources.get(i), i))
                                .collect(joining("\nunion all\n")),
                        run.id()));
        jdbc.execute("analyze run_retiree");
    }

    /** Who is said to be born otherwise than in the month, or on the day, of the ID number. */
    private static String otherBirths(Run run, String source) {
        return """
                select person_key from %s where length(birth_date) > 4
                    and (person_key < 10000000000000000
                        or not starts_with((person_key / 1000 %% 100000000)::text, replace(birth_date, '-', '')))""".formatted(Partitions.leaf("claim_person", run.id(), source));
    }

    private static String firstBirths(Run run, String source, int nth) {
        return """
                select c.person_key, %1$d as nth, c.birth_date
                from other_birth o
                join %2$s c on c.person_key = o.person_key and length(c.birth_date) > 4
                left join extra_claim x on x.run_id = %3$d and x.source = '%4$s'
                    and x.file_id = c.file_id and x.line = c.line and x.sheet = c.sheet
                where x.line is null""".formatted(nth, Partitions.leaf("claim_person", run.id(), source), run.id(), source);
    }
}
