package io.heshi.identity;

import io.heshi.store.Run;

/** Which claims {@code c} of a source count when persons in post are counted. */
final class InPost {
    static final String ACTIVE = "is_active(c.person_status, c.insurance_status)";

    private InPost() {}

    /** SQL that is true for one active claim of a person in each unit. */
    static String onceAUnit(Run run, String source) {
        return ACTIVE + " and " + isNone(run, source, " and x.repeats_unit");
    }

    /** SQL that is true for one active claim of a person. */
    static String once(Run run, String source) {
        return ACTIVE + " and " + isNone(run, source, "");
    }

    private static String isNone(Run run, String source, String condition) {
        return "not exists (select from extra_claim x where x.run_id = %d and x.source = '%s' and x.file_id = c.file_id and x.line = c.line and x.sheet = c.sheet%s)"
                .formatted(run.id(), source, condition);
    }
}
