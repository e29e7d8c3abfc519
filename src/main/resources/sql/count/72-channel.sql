-- needs: in_post, run_unit, run_filing, entity_identity, this_run makes: channel_person, run_channel
-- How many persons in post came by each channel, by the register, and how many the filings allow.
drop table if exists channel_person;
create temporary table channel_person on commit drop as
select p.channel, sum(p.persons) as persons, coalesce(sum(p.persons) filter (where is_city_level(u.region)), 0) as persons_city
from (
    select entry_channel as channel, unit_key, count(*) as persons
    from in_post where nth = 1 and entry_channel is not null group by 1, 2
) as p
cross join this_run r
left join run_unit u on u.run_id = r.run_id and u.unit_key = p.unit_key
group by p.channel;

select name_entities('filing', array(
    select 'channel|' || channel from channel_person
    union
    select 'channel|' || f.channel from run_filing f join this_run r on r.run_id = f.run_id where f.channel is not null));

insert into run_channel (run_id, channel_key, channel, persons, persons_city, filings, approved)
select r.run_id, e.entity_key, channel, coalesce(persons, 0), coalesce(persons_city, 0), coalesce(filings, 0), coalesce(approved, 0)
from channel_person
full join (
    select f.channel, count(*) as filings, sum(f.approved) as approved
    from run_filing f join this_run r on r.run_id = f.run_id
    where f.channel is not null group by f.channel
) as filed using (channel)
join entity_identity e on e.scope = 'filing' and e.identity = 'channel|' || channel
cross join this_run r;
