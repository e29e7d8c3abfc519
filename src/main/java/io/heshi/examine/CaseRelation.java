package io.heshi.examine;

import io.heshi.catalogue.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is known of one subject, as an SQL relation that a rule's expressions are evaluated over. */
interface CaseRelation {

    Scope scope();

    /** The columns that rules may use, by name, in the order of the reference. */
    Map<String, CaseColumn> columns();

    /** The columns that come from one relation of figures, if the case has such. */
    default Optional<Figures> figures() {
        return Optional.empty();
    }

    /**
     * The {@code from} clause.
     *
     * @param parts the relations it is joined from
     */
    String from(Parts parts);

    /** SQL of the subject's stable key. */
    String subjectKey();

    /** SQL of what else names the subject, such as the quota type; text, never null. */
    default String subjectPart() {
        return "''";
    }

    /** SQL of the unit that answers for a finding. */
    String unitKey();

    /** SQL of the person's name; null unless the case is about a person. */
    default String personName() {
        return "null::text";
    }

    /** SQL of the person's ID number; null unless the case is about a person. */
    default String personIdNo() {
        return "null::text";
    }

    /** Columns shown with every finding, after those of the rule. */
    default List<String> standingEvidence() {
        return List.of();
    }

    /** The relations a case is joined from, by alias: each a table name or a sub-select in parentheses. */
    interface Parts {
        String relation(String alias);

        /** A small relation beside the main ones. */
        String side(SideRelation side);

        /** SQL that stands in for a derived column ({@code age}, {@code retirement.month}), or the given SQL unchanged. */
        default String derived(String column, String sql) {
            return sql;
        }

        /** The source whose further claims are looked at, or empty text for everybody's first claims. */
        default String variant() {
            return "";
        }

        /** First day of the grace span and the business date, ISO. */
        String graceStart();

        String businessDate();
    }
}
