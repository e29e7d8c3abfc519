package io.heshi.identity;

import io.heshi.catalogue.ClaimKind;

/** A total order of person claims by what they say, never by where they stand: the order of lines in a file must not matter. */
final class ContentOrder {
    private ContentOrder() {}

    /** What the order needs beside the columns of claim {@code c}, from its mention {@code m}. */
    static String columns() {
        return """
                m.code_key, m.name_key as mention_name, m.unit_code, m.unit_name,
                is_active(c.person_status, c.insurance_status) as active""";
    }

    /** The order, active claims first. */
    static String sql() {
        return "active desc, " + String.join(", ", ClaimKind.PERSON.contentOrder());
    }
}
