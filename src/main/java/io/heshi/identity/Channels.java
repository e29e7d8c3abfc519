package io.heshi.identity;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many persons in post came by each channel, by the register, and how many the filings allow. */
final class Channels {
    private static final String REGISTER = "register";

    private final JdbcTemplate jdbc;

    Channels(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills {@code run_channel}; the filings must be there. */
    void count(Run run, List<String> personSources) {
        jdbc.execute("drop table if exists channel_person");
        jdbc.execute(
                "create temporary table channel_person (channel text collate \"C\", persons bigint, persons_city bigint) on commit drop");
        if (personSources.contains(REGISTER)) {
            countPersons(run);
        }
        new EntityKeys(jdbc).add("filing", """
                select 'channel|' || channel as identity from channel_person
                union all
                select 'channel|' || channel from run_filing where run_id = %d and channel is not null""".formatted(run.id()));
        jdbc.update("""
                insert into run_channel (run_id, channel_key, channel, persons, persons_city, filings, approved)
                select %1$d, e.entity_key, channel, coalesce(persons, 0), coalesce(persons_city, 0), coalesce(filings, 0), coalesce(approved, 0)
                from channel_person
                full join (
                    select channel, count(*) as filings, sum(approved) as approved from run_filing
                    where run_id = %1$d and channel is not null group by channel
                ) as filed using (channel)
                join entity_identity e on e.scope = 'filing' and e.identity = 'channel|' || channel""".formatted(run.id()));
    }

    private void countPersons(Run run) {
        jdbc.update(
                """
                insert into channel_person (channel, persons, persons_city)
                select channel, sum(persons), coalesce(sum(persons) filter (where is_city_level(u.region)), 0)
                from (
                    select c.entry_channel as channel, c.unit_mention, count(*) as persons
                    from %s c where c.entry_channel is not null and %s group by 1, 2
                ) as p
                left join unit_mention m on m.run_id = ? and m.source = 'register' and m.mention = p.unit_mention
                left join run_unit u on u.run_id = ? and u.unit_key = m.unit_key
                group by channel""".formatted(Partitions.leaf("claim_person", run.id(), REGISTER), InPost.once(run, REGISTER)),
                run.id(),
                run.id());
    }
}
