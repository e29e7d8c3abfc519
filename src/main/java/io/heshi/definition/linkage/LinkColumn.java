package io.heshi.definition.linkage;

import java.util.List;

/**
 * A column that records have.
 *
 * @param left its headings in the first of two files, the preferred one first
 * @param right those in the second
 * @param required whether a file without it cannot be linked; if not, all its values are blank there
 */
public record LinkColumn(String name, ColumnKind kind, List<String> left, List<String> right, boolean required) {
    public LinkColumn {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** What staff call it. */
    public String called() {
        return left.get(0);
    }
}
