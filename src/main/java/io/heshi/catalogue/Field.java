package io.heshi.catalogue;

/**
 * A canonical column of a claim.
 *
 * @param name the name used in YAML, in the claim tables and in rules
 * @param codeTable the table of {@code jobs/codes} for {@link FieldType#CODE}; of text the one that may know other words for the same, or
 *     empty text
 * @param label what staff call it
 * @param meaning one English sentence for {@code docs/cases.md}
 */
public record Field(String name, FieldType type, String codeTable, Label label, String meaning) {

    static Field of(String name, FieldType type, String zh, String en, String meaning) {
        return new Field(name, type, "", new Label(zh, en), meaning);
    }

    /** A column of free text, some words of which a table in {@code jobs/codes} may call the same; the office may do without the table. */
    static Field spelled(String name, String table, String zh, String en, String meaning) {
        return new Field(name, FieldType.TEXT, table, new Label(zh, en), meaning);
    }

    /** A column of codes of a table in {@code jobs/codes}. */
    static Field coded(String name, String table, String zh, String en, String meaning) {
        return new Field(name, FieldType.CODE, table, new Label(zh, en), meaning);
    }

    /** Whether claims keep the value in a column of this name. Unit codes and names live in the unit mention instead. */
    public boolean stored() {
        return type != FieldType.UNIT_CODE && type != FieldType.UNIT_NAME;
    }
}
