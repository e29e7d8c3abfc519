package io.heshi.identity;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the persons of whom one source speaks more than once, before anything is compared. The claim that sorts first speaks for the
 * source; the others are set aside as extra claims, so that they neither multiply a case nor vanish.
 */
final class RepeatedClaims {
    private final JdbcTemplate jdbc;

    RepeatedClaims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void setAside(Run run, List<String> personSources) {
        jdbc.update("delete from extra_claim where run_id = ?", run.id());
        jdbc.update("delete from repeated_person where run_id = ?", run.id());
        for (String source : personSources) {
            collect(run, source);
            jdbc.execute("analyze repeated_claim");
            keepExtraClaims(run, source);
            summarise(run, source);
        }
        jdbc.execute("analyze extra_claim");
        jdbc.execute("analyze repeated_person");
    }

    private void collect(Run run, String source) {
        jdbc.execute("drop table if exists repeated_claim");
        jdbc.execute("""
                create temporary table repeated_claim on commit drop as
                select c.*, m.unit_key, %2$s
                from (
                    select a.*, count(*) over (partition by a.person_key) as of_person
                    from %1$s a join repeated_key r on r.person_key = a.person_key
                ) as c
                left join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                where c.of_person > 1""".formatted(Partitions.leaf("claim_person", run.id(), source), ContentOrder.columns()));
    }

    private void keepExtraClaims(Run run, String source) {
        jdbc.update("""
                insert into extra_claim (run_id, source, person_key, file_id, sheet, line, repeats_unit, month_pay, arrears)
                select ?, ?, person_key, file_id, sheet, line, in_unit > 1, case when active then month_pay end,
                    coalesce(pay_month < first_month, false)
                from (
                    select person_key, file_id, sheet, line, active, pay_month,
                        row_number() over (partition by person_key order by %1$s, file_id, sheet, line) as nth,
                        row_number() over (partition by person_key, unit_key order by %1$s, file_id, sheet, line) as in_unit,
                        first_value(pay_month) over (partition by person_key order by %1$s) as first_month,
                        sum(gross_pay) filter (where active) over (partition by person_key, pay_month, unit_key) as month_pay
                    from repeated_claim
                ) as ranked
                where nth > 1""".formatted(ContentOrder.sql()), run.id(), source);
    }

    private void summarise(Run run, String source) {
        jdbc.update("""
                insert into repeated_person (run_id, source, person_key, claims, units, pay_units, same_unit, names, month_pay, extra_pay)
                with unit_month as (
                    select person_key, pay_month, unit_key, sum(gross_pay) as pay
                    from repeated_claim where active group by person_key, pay_month, unit_key
                ), month as (
                    select person_key, pay_month, count(*) filter (where pay is null or pay > 0) as pay_units,
                        coalesce(sum(pay), 0) - coalesce(max(pay), 0) as extra_pay
                    from unit_month group by person_key, pay_month
                ), month_most as (
                    select distinct on (person_key) person_key, pay_units, extra_pay
                    from month order by person_key, pay_units desc, extra_pay desc, pay_month desc nulls last
                ), first_claim as (
                    select distinct on (person_key) person_key, unit_key, pay_month
                    from repeated_claim order by person_key, %s
                ), in_unit as (
                    select person_key, max(claims) as claims
                    from (select person_key, unit_key, count(*) as claims from repeated_claim group by person_key, unit_key) as u
                    group by person_key
                ), person as (
                    select person_key, count(*) as claims, count(distinct unit_key) filter (where active) as units,
                        count(distinct name_key) as names
                    from repeated_claim group by person_key
                )
                select ?, ?, p.person_key, p.claims, p.units, coalesce(mm.pay_units, 0), iu.claims, p.names, um.pay, mm.extra_pay
                from person p
                join first_claim f on f.person_key = p.person_key
                join in_unit iu on iu.person_key = p.person_key
                left join month_most mm on mm.person_key = p.person_key
                left join unit_month um on um.person_key = p.person_key and um.pay_month is not distinct from f.pay_month
                    and um.unit_key is not distinct from f.unit_key""".formatted(ContentOrder.sql()), run.id(), source);
    }
}
