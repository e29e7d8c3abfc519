package io.heshi.definition.linkage;

import java.util.List;

/**
 * Which records are compared at all: those that have all parts of a key alike.
 *
 * @param written the parts as they stand in YAML
 * @param cap how many records may have one key; where more have it, none of them is compared by it
 */
public record Block(List<KeyPart> on, String written, int cap) {
    /** Where a block says nothing of it. */
    public static final int USUAL_CAP = 200;

    public Block {
        on = List.copyOf(on);
    }

    /** Of values of whole columns. */
    public static Block ofColumns(List<String> columns, int cap) {
        return new Block(
                columns.stream()
                        .map(column -> new KeyPart(KeyPart.Take.WHOLE, column, 0, 0))
                        .toList(),
                String.join(", ", columns),
                cap);
    }
}
