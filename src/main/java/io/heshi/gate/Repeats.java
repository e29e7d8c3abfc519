package io.heshi.gate;

import io.heshi.catalogue.ClaimKind;
import io.heshi.intake.cleanse.ClaimColumns;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the claims that say word for word what another claim of the source says. */
final class Repeats {
    // Nearly everybody has one claim, and a number of 17 digits is grouped fast; texts are compared for the others
    // only.
    // A key below 0 is given later, when persons are identified, so that it must not count here.
    private static final String OF_PERSONS = """
            with again as materialized (
                select distinct person_key from (
                    select person_key, lead(person_key) over (order by person_key) as next from %1$s where person_key > 0) as sorted
                where person_key = next)
            select coalesce(sum(claims - 1), 0) from (
                select count(*) as claims from %1$s c join again a on a.person_key = c.person_key
                group by c.person_key, c.name, c.unit_mention, c.pay_month, c.gross_pay
                union all
                select count(*) from %1$s c where c.person_key is null or c.person_key < 0
                group by c.id_no, c.name, c.unit_mention, c.pay_month, c.gross_pay) as alike""";

    private static final String OF_UNITS = """
            select coalesce(sum(claims - 1), 0) from (
                select count(*) as claims from %s c where %s group by c.unit_mention) as alike""";

    // The places of a unit may have been approved in several documents; those are no repetition.
    private static final String OF_QUOTAS = """
            select coalesce(sum(claims - 1), 0) from (
                select count(*) as claims from %s c where %s
                group by c.unit_mention, c.quota_type, c.approved, c.document_no, c.approved_date) as alike""";

    private static final String OF_RECORDS = """
            select coalesce(sum(claims - 1), 0) from (
                select count(*) as claims from %s c where %s group by %s) as alike""";

    private Repeats() {}

    static long count(JdbcTemplate jdbc, Measured measured) {
        Long count = jdbc.queryForObject(sql(measured), Long.class);
        return count == null ? 0 : count;
    }

    private static String sql(Measured measured) {
        ClaimKind kind = measured.source().claims();
        if (kind.equals(ClaimKind.PERSON)) {
            return OF_PERSONS.formatted(measured.table());
        }
        if (kind.equals(ClaimKind.UNIT)) {
            return OF_UNITS.formatted(measured.table(), measured.ofSource());
        }
        return kind.equals(ClaimKind.QUOTA)
                ? OF_QUOTAS.formatted(measured.table(), measured.ofSource())
                : OF_RECORDS.formatted(measured.table(), measured.ofSource(), String.join(", ", ClaimColumns.of(kind)));
    }
}
