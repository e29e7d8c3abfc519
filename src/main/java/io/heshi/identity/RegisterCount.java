package io.heshi.identity;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything that is counted of the persons of the register, in one look at each: temporary table {@code register_group}, a row a unit,
 * type and month of retirement. A person counts once in a unit, however often the register lists them there.
 *
 * <p>Age is in full years at the business date, by the birth date that organization, HR or register hold, else the ID number. Retirement
 * is the statutory month (decision of the NPC Standing Committee of 2024-09-13): of women who are county-level cadres or hold a senior
 * title the latest that may be; where it was put off, the month until which.
 */
final class RegisterCount {
    private static final int YEARS_AHEAD = 5;
    private static final int MONTHS_AHEAD = 12 * YEARS_AHEAD;

    /** Nobody retires at an earlier age, so the months of those who are younger need not be worked out. */
    private static final int YOUNGEST_RETIREMENT = 50;

    private static final String ACTIVE = "is_active(c.person_status, c.insurance_status)";
    private static final String TURNOVER = "c.quota_type like 'turnover%'";
    private static final String VALID_ID = "c.person_key >= 10000000000000000";

    /** Years, months and days as one number; the unknown part is the first that it may be. */
    private static final String BIRTH = """
            coalesce(rpad(replace(b.birth, '-', ''), 8, '0101')::integer,
                        case when %s then (c.person_key / 1000 %% 100000000)::integer end,
                        rpad(replace(c.birth_date, '-', ''), 8, '0101')::integer)""".formatted(VALID_ID);

    private static final String SEX =
            "case when %s then case when c.person_key %% 2 = 1 then 'male' else 'female' end else c.sex end"
                    .formatted(VALID_ID);

    private static final String CATEGORY = """
            case when sex = 'male' then 'M60' when sex is null then null
                        when coalesce(post_category, employment_type, quota_type) like 'worker%' then 'F50'
                        when level_rank(position_level) >= level_rank('county.deputy') or professional_title like 'senior%' then 'M60'
                        else 'F55' end""";

    private final JdbcTemplate jdbc;

    RegisterCount(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Needs {@code run_retiree}.
     *
     * @param present whether the run has the register; without it nobody is counted
     * @param delayMonths for how long a retirement may be put off at most
     */
    void count(Run run, boolean present, int delayMonths) {
        jdbc.update("delete from run_unit_people where run_id = ?", run.id());
        group(run, present, delayMonths);
        jdbc.execute("analyze register_group");
        jdbc.update("""
                insert into run_unit_people (run_id, unit_key, in_post, age_known, mean_age, youngest, oldest, aged_35, aged_45, aged_46)
                select ?, unit_key, sum(persons), sum(age_known), round(sum(age_sum)::numeric / nullif(sum(age_known), 0), 1), min(youngest),
                    max(oldest), sum(aged_35), sum(age_known) - sum(aged_35) - sum(aged_46), sum(aged_46)
                from register_group group by unit_key having sum(persons) > 0""", run.id());
        jdbc.execute("analyze run_unit_people");
    }

    private void group(Run run, boolean present, int delayMonths) {
        LocalDate date = run.businessDate();
        String today = date.format(DateTimeFormatter.BASIC_ISO_DATE);
        int thisMonth = date.getYear() * 12 + date.getMonthValue() - 1;
        jdbc.execute("drop table if exists register_group");
        // Each level by itself (offset 0): folded into one, every expression would be worked out again for each column
        // above it.
        jdbc.execute("""
                create temporary table register_group on commit drop as
                select m.unit_key, p.quota_type, p.pool, p.allocation_key, p.retires, sum(p.persons) as persons, sum(p.age_known) as age_known,
                    sum(p.age_sum) as age_sum, min(p.youngest) as youngest, max(p.oldest) as oldest, sum(p.aged_35) as aged_35,
                    sum(p.aged_46) as aged_46, max(p.moved) as moved
                from (
                    select unit_mention, quota_type, pool, allocation_key,
                        case when retires > %1$d and retires <= %1$d + %2$d then retires end as retires,
                        count(*) filter (where active) as persons,
                        count(age) filter (where active) as age_known, sum(age) filter (where active) as age_sum,
                        min(age) filter (where active) as youngest, max(age) filter (where active) as oldest,
                        count(*) filter (where active and age <= 35) as aged_35, count(*) filter (where active and age >= 46) as aged_46,
                        max(moved) as moved
                    from (
                      select unit_mention, quota_type, pool, allocation_key, active, moved, age,
                          case when delayed_until is null then due else greatest(due, least(delayed_until, due + %12$d)) end as retires
                      from (
                        select unit_mention, quota_type, pool, allocation_key, active, moved, (%3$s - birth) / 10000 as age, delayed_until,
                            case when active and birth < %11$d then retirement_number(%4$s, birth / 10000 * 12 + birth / 100 %% 100 - 1)
                                end as due
                        from (
                            select c.unit_mention, coalesce(c.quota_type, 'unstated') as quota_type,
                                case when %5$s then c.pool end as pool,
                                case when %5$s then document_key(c.allocation_no) end as allocation_key,
                                %6$s as active, %7$s as birth, %8$s as sex,
                                c.employment_type, c.post_category, c.position_level, c.professional_title, b.delayed_until,
                                case when %6$s then greatest(c.quota_entry_date, c.unit_entry_date)
                                    else greatest(c.event_date, c.retire_date, c.death_date) end as moved
                            from %9$s c
                            left join extra_claim x on x.run_id = c.run_id and x.source = c.source and x.repeats_unit
                                and x.file_id = c.file_id and x.line = c.line and x.sheet = c.sheet
                            left join run_retiree b on b.run_id = %10$d and b.person_key = c.person_key
                            where x.line is null
                            offset 0
                        ) as person
                        offset 0
                      ) as aged
                      offset 0
                    ) as retiring
                    group by 1, 2, 3, 4, 5
                ) as p
                join unit_mention m on m.run_id = %10$d and m.source = 'register' and m.mention = p.unit_mention
                group by 1, 2, 3, 4, 5""".formatted(
                        thisMonth,
                        MONTHS_AHEAD,
                        today,
                        CATEGORY,
                        TURNOVER,
                        ACTIVE,
                        BIRTH,
                        SEX,
                        present
                                ? Partitions.leaf("claim_person", run.id(), "register")
                                : "(select * from claim_person where false)",
                        run.id(),
                        (date.getYear() + YEARS_AHEAD + 1 - YOUNGEST_RETIREMENT) * 10_000,
                        delayMonths));
    }
}
