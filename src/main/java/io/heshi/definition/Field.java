package io.heshi.definition;

/**
 * A canonical column of a claim.
 *
 * @param name the name used in YAML, in the claim tables and in rules
 * @param codeTable the table of {@code jobs/codes} for {@link FieldType#CODE}, else empty text
 * @param label what staff call it
 * @param meaning one English sentence for {@code docs/cases.md}
 */
public record Field(String name, FieldType type, String codeTable, Label label, String meaning) {

    /** Whether claims keep the value in a column of this name. Unit codes and names live in the unit mention instead. */
    public boolean stored() {
        return type != FieldType.UNIT_CODE && type != FieldType.UNIT_NAME;
    }
}
