package io.heshi.examine;

import io.heshi.definition.Job;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts who is in post by unit: age, sex, education and the coming retirements, and sums the places of the run. The register's claims
 * are read once; a person counts once in every unit in which the register has an active place.
 */
final class RunFigures {

    /** A person of less or more is a wrong birth date. */
    private static final String LIKELY_AGES = "between 14 and 100";

    private static final int AGE_GROUPS = 10;
    private static final int FIRST_GROUP_UP_TO = 20;
    private static final int YEARS_A_GROUP = 5;

    /**
     * The register's birth date, unless it is only the beginning of the one in a valid ID number or absent: age is by the archive, which
     * may rightly differ from the ID number.
     */
    private static final String BIRTH = """
            case when c.birth_date is null or length(c.birth_date) < 10 and starts_with(i.birth, c.birth_date) then i.birth
                 else c.birth_date end""";

    /** GB/T 4658 codes to the four groups of the yearly statistics; who did not graduate counts one group lower. */
    private static final String EDUCATION = """
            case when c.education like 'postgraduate.doctor%%' and c.education not like '%%.unfinished' then 'doctor'
                 when c.degree = 'doctor' and (%1$d = 1 or c.education = 'postgraduate') then 'doctor'
                 when c.education like 'postgraduate.master%%' and c.education not like '%%.unfinished' then 'master'
                 when c.degree = 'master' and (%1$d = 1 or c.education = 'postgraduate') then 'master'
                 when c.education in ('postgraduate', 'postgraduate.class')
                     then case when %2$d = 1 then 'master' else 'other_postgraduate' end
                 when starts_with(c.education, 'postgraduate') then 'undergraduate'
                 when starts_with(c.education, 'undergraduate') and c.education <> 'undergraduate.unfinished' then 'undergraduate'
                 when split_part(c.education, '.', 1) in
                     ('undergraduate', 'college', 'secondary', 'high_school', 'junior_high', 'primary', 'other') then 'below'
            end""";

    private final JdbcTemplate jdbc;

    RunFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the figures of the run. Must be called in a transaction, after units and places are known. */
    void compute(Run run, Job job, boolean registered) {
        jdbc.update("delete from run_unit_structure where run_id = ?", run.id());
        jdbc.update("delete from run_unit_retirement where run_id = ?", run.id());
        jdbc.update("delete from run_total where run_id = ?", run.id());
        if (registered) {
            group(run, job);
            structure(run);
        }
        totals(run);
    }

    private void group(Run run, Job job) {
        jdbc.execute("drop table if exists register_group");
        jdbc.execute("""
                create temporary table register_group on commit drop as
                select grouping(sex) as no_sex, grouping(education) as no_education, unit_mention, sex, age_group, education,
                    count(*) as persons, count(age) as age_known, sum(age) as age_sum
                from (
                    select unit_mention, sex, education, age,
                        case when age is not null then greatest(1, least(%5$d, (age - %6$d + %7$d - 1) / %7$d + 1)) end as age_group
                    from (
                        select unit_mention, sex, education, case when years %3$s then years end as age
                        from (
                            select c.unit_mention, c.sex, %4$s as education,
                                %8$d - left(b.birth, 4)::integer - case when '%9$s' < substr(b.birth, 6) then 1 else 0 end as years
                            from %1$s c
                            cross join lateral (
                                select case when c.id_fault is null and length(c.id_no) = 18
                                    then substr(c.id_no, 7, 4) || '-' || substr(c.id_no, 11, 2) || '-' || substr(c.id_no, 13, 2) end as birth
                            ) as i
                            cross join lateral (select %2$s as birth) as b
                            left join extra_claim x on x.run_id = c.run_id and x.source = c.source and x.repeats_unit
                                and x.file_id = c.file_id and x.line = c.line and x.sheet = c.sheet
                            where x.line is null and is_active(c.person_status, c.insurance_status)
                        ) as person
                    ) as aged
                ) as grouped
                group by grouping sets ((unit_mention, sex, age_group), (unit_mention, education))""".formatted(
                        Partitions.leaf("claim_person", run.id(), "register"),
                        BIRTH,
                        LIKELY_AGES,
                        EDUCATION.formatted(
                                job.settings().getOrDefault("education_by_degree", 0),
                                job.settings().getOrDefault("other_postgraduate_is_master", 0)),
                        AGE_GROUPS,
                        FIRST_GROUP_UP_TO,
                        YEARS_A_GROUP,
                        run.businessDate().getYear(),
                        run.businessDate().toString().substring(5)));
    }

    private void structure(Run run) {
        jdbc.update("""
                insert into run_unit_structure (run_id, unit_key, persons, age_known, age_sum, aged_to_35, aged_36_to_45, aged_46_on,
                    men, women, doctors, masters, other_postgraduates, undergraduates, below_undergraduates, men_by_age, women_by_age)
                select ?, m.unit_key, coalesce(sum(g.persons) filter (where no_sex = 0), 0),
                    coalesce(sum(g.age_known) filter (where no_sex = 0), 0), coalesce(sum(g.age_sum) filter (where no_sex = 0), 0),
                    coalesce(sum(g.persons) filter (where no_sex = 0 and age_group <= 4), 0),
                    coalesce(sum(g.persons) filter (where no_sex = 0 and age_group between 5 and 6), 0),
                    coalesce(sum(g.persons) filter (where no_sex = 0 and age_group >= 7), 0),
                    coalesce(sum(g.persons) filter (where no_sex = 0 and sex = 'male'), 0),
                    coalesce(sum(g.persons) filter (where no_sex = 0 and sex = 'female'), 0),
                    coalesce(sum(g.persons) filter (where no_education = 0 and education = 'doctor'), 0),
                    coalesce(sum(g.persons) filter (where no_education = 0 and education = 'master'), 0),
                    coalesce(sum(g.persons) filter (where no_education = 0 and education = 'other_postgraduate'), 0),
                    coalesce(sum(g.persons) filter (where no_education = 0 and education = 'undergraduate'), 0),
                    coalesce(sum(g.persons) filter (where no_education = 0 and education = 'below'), 0),
                    %s, %s
                from register_group g
                join unit_mention m on m.run_id = ? and m.source = 'register' and m.mention = g.unit_mention
                group by m.unit_key""".formatted(byAge("male"), byAge("female")), run.id(), run.id());
        jdbc.execute("analyze run_unit_structure");
    }

    private static String byAge(String sex) {
        StringBuilder groups = new StringBuilder("array[");
        for (int group = 1; group <= AGE_GROUPS; group++) {
            groups.append(group == 1 ? "" : ", ")
                    .append("coalesce(sum(g.persons) filter (where no_sex = 0 and sex = '")
                    .append(sex)
                    .append("' and age_group = ")
                    .append(group)
                    .append("), 0)::integer");
        }
        return groups.append("]").toString();
    }

    private void totals(Run run) {
        jdbc.update("""
                insert into run_total (run_id, quota_type, approved, lent, occupied, over, vacant)
                select ?, coalesce(quota_type, ''), sum(approved), sum(lent), sum(occupied),
                    sum(greatest(occupied - approved - lent, 0)), sum(greatest(approved + lent - occupied, 0))
                from (
                    select quota_type, sum(approved) as approved, sum(lent) as lent, sum(occupied) as occupied
                    from run_unit_quota where run_id = ?
                    group by grouping sets ((unit_key, quota_type), (unit_key))
                ) as places
                group by quota_type""", run.id(), run.id());
    }
}
