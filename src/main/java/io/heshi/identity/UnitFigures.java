package io.heshi.identity;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a run knows of every unit: the persons that each source has in it, its places, leading posts and plans, and those of its region. */
final class UnitFigures {
    private static final String ACTIVE = "is_active(c.person_status, c.insurance_status)";

    private final JdbcTemplate jdbc;
    private final RecognizedBirths births;
    private final RegisterCount register;
    private final QuotaPlaces places;
    private final QuotaHistory history;
    private final LeadingPosts posts;
    private final SurplusPlans plans;
    private final RegionQuotas regions;

    UnitFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.births = new RecognizedBirths(jdbc);
        this.register = new RegisterCount(jdbc);
        this.places = new QuotaPlaces(jdbc);
        this.history = new QuotaHistory(jdbc);
        this.posts = new LeadingPosts(jdbc);
        this.plans = new SurplusPlans(jdbc);
        this.regions = new RegionQuotas(jdbc);
    }

    /** @param delayMonths for how long a retirement may be put off at most */
    void compute(Run run, List<String> personSources, int delayMonths) {
        jdbc.update("delete from run_unit_source where run_id = ?", run.id());
        for (String source : personSources) {
            countPersons(run, source);
        }
        jdbc.execute("analyze run_unit_source");
        births.find(run, personSources);
        register.count(run, personSources.contains("register"), delayMonths);
        places.compute(run);
        history.compute(run);
        posts.compute(run, personSources);
        plans.compute(run);
        regions.compute(run);
    }

    private void countPersons(Run run, String source) {
        jdbc.update(
                """
                insert into run_unit_source (run_id, unit_key, source, persons, active, gross_pay, strange_names)
                select ?, coalesce(counted.unit_key, named.unit_key), ?, coalesce(persons, 0), coalesce(active, 0), gross_pay, strange_names
                from (
                    select m.unit_key, sum(persons) as persons, sum(active) as active, sum(gross_pay) as gross_pay
                    from (
                        select c.unit_mention, count(*) filter (where x.line is null) as persons,
                            count(*) filter (where x.line is null and %1$s) as active, sum(c.gross_pay) as gross_pay
                        from %2$s c
                        left join extra_claim x on x.run_id = c.run_id and x.source = c.source and x.repeats_unit
                            and x.file_id = c.file_id and x.line = c.line and x.sheet = c.sheet
                        group by c.unit_mention
                    ) as mentioned
                    join unit_mention m on m.run_id = ? and m.source = ? and m.mention = mentioned.unit_mention
                    group by m.unit_key
                ) as counted
                full join (
                    select unit_key, string_agg(distinct unit_name, '；' order by unit_name) as strange_names
                    from unit_mention where run_id = ? and source = ? and not name_fits group by unit_key
                ) as named on named.unit_key = counted.unit_key""".formatted(ACTIVE, Partitions.leaf("claim_person", run.id(), source)),
                run.id(),
                source,
                run.id(),
                source,
                run.id(),
                source);
    }
}
