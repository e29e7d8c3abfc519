package io.heshi.examine.compile;

import io.heshi.catalogue.Field;

/** SQL of columns that a source declares itself, over the rows of its claims. */
public final class OwnSql {
    private OwnSql() {}

    /** The value of a column, of its type. */
    public static String typed(Field field) {
        return switch (field.type()) {
            case MONEY -> "(" + text(field) + ")::numeric";
            case INTEGER -> "(" + text(field) + ")::integer";
            case BOOLEAN -> "(" + text(field) + ")::boolean";
            default -> "(" + text(field) + ") collate \"C\"";
        };
    }

    private static String text(Field field) {
        return "own ->> '" + field.name() + "'";
    }
}
