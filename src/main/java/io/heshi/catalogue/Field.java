package io.heshi.catalogue;

import java.util.List;

/**
 * A canonical column of a claim.
 *
 * @param name the name used in YAML, in the claim tables and in rules
 * @param codeTable the table of {@code jobs/codes} for {@link FieldType#CODE}; of text the one that may know other words for the same, or
 *     empty text
 * @param label what staff call it
 * @param meaning one English sentence for {@code docs/cases.md}
 * @param identifies whether the value says who or what the row is about: a person's number and name, a unit's code and name, a pool's name
 * @param compact whether comparing needs the value: keys, codes, dates, amounts; words as they were written are read for findings only
 * @param signed whether a number may be below zero: what was added or taken back may, a number of places or persons that there are may not
 * @param headers how departments and their vendors head the column, the usual one first
 */
public record Field(
        String name,
        FieldType type,
        String codeTable,
        Label label,
        String meaning,
        boolean identifies,
        boolean compact,
        boolean signed,
        List<String> headers) {

    /** The column as a source declares it: of another type, or with another code table. */
    public Field as(FieldType otherType, String otherTable) {
        return new Field(name, otherType, otherTable, label, meaning, identifies, compact, signed, headers);
    }

    /** Whether claims keep the value in a column of this name. Unit codes and names live in the unit mention instead. */
    public boolean stored() {
        return type != FieldType.UNIT_CODE && type != FieldType.UNIT_NAME;
    }
}
