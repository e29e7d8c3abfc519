package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.store.Run;
import java.util.stream.Stream;

/** The columns with which a person claim enters a case, and the joins that they need. */
final class ClaimColumns {
    /** Of the unit mentioned ({@code m}) and of all claims about the person together ({@code r}). */
    static final String JOINED = """
            m.unit_code, m.unit_name, m.unit_key, m.known as unit_known,
                coalesce(r.claims, 1) as claims, coalesce(r.units, 1) as units, coalesce(r.same_unit, 1) as same_unit,
                coalesce(r.names, 1) as names, coalesce(r.pay_units, 1) as pay_units, coalesce(r.extra_pay, 0) as extra_pay""";

    /** Pay of a person's first claim: what its unit pays in its month. */
    static final String FIRST_PAY = "coalesce(r.month_pay, c.gross_pay) as gross_pay, false as arrears";

    /** The same of any claim, with {@code x} what is kept of a claim beyond the first. */
    static final String ANY_PAY = """
            coalesce(x.month_pay, case when x.line is null then r.month_pay end, c.gross_pay) as gross_pay,
                coalesce(x.arrears, false) as arrears""";

    /** Whether the claim has the person in post. */
    static final String ACTIVE = "is_active(c.person_status, c.insurance_status)";

    private static final String GROSS_PAY = "gross_pay";

    private ClaimColumns() {}

    /** The stored columns, taken over as they are. */
    static String plain(String alias) {
        return Stream.concat(
                        Stream.of("person_key", "id_fault", "value_faults", "name_key"),
                        Catalogue.fields(ClaimKind.PERSON).stream()
                                .filter(Field::stored)
                                .map(Field::name)
                                .filter(name -> !name.equals(GROSS_PAY)))
                .map(name -> alias + "." + name)
                .collect(joining(", "));
    }

    static String joins(Run run, String source) {
        return """
                left join unit_mention m on m.run_id = %1$d and m.source = '%2$s' and m.mention = c.unit_mention
                left join repeated_person r on r.run_id = %1$d and r.source = '%2$s' and r.person_key = c.person_key""".formatted(run.id(), source);
    }
}
