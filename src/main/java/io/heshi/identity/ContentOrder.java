package io.heshi.identity;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** A total order of person claims by what they say, never by where they stand: the order of lines in a file must not matter. */
final class ContentOrder {
    private static final List<String> COLUMNS = List.of(
            "pay_month desc nulls last",
            "gross_pay desc nulls last",
            "code_key",
            "mention_name",
            "unit_code",
            "unit_name",
            "name_key",
            "name",
            "id_no",
            "quota_type",
            "person_status",
            "sex",
            "birth_date",
            "ethnicity",
            "work_start_date",
            "unit_entry_date",
            "quota_entry_date",
            "department",
            "funding",
            "employment_type",
            "insurance_status",
            "position",
            "position_level",
            "rank",
            "post_category",
            "education",
            "degree",
            "political_status",
            "civil_servant_registered",
            "filing_no",
            "net_pay",
            "retire_date",
            "death_date",
            "pension_start",
            "event_date",
            "event_reason",
            "value_faults");

    private ContentOrder() {}

    /** What the order needs beside the columns of claim {@code c}, from its mention {@code m}. */
    static String columns() {
        return """
                m.code_key, m.name_key as mention_name, m.unit_code, m.unit_name,
                is_active(c.person_status, c.insurance_status) as active""";
    }

    /** The order, active claims first. */
    static String sql() {
        return Stream.concat(Stream.of("active desc"), COLUMNS.stream()).collect(joining(", "));
    }
}
