package io.heshi.examine;

import io.heshi.catalogue.FieldType;

/** The SQL type in which a canonical column reaches a rule. */
final class SqlType {
    private SqlType() {}

    static String of(FieldType type) {
        return switch (type) {
            case MONEY -> "numeric";
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
            default -> "text";
        };
    }
}
