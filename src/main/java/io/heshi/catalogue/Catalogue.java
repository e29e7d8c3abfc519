package io.heshi.catalogue;

import java.util.List;
import java.util.Optional;

/** The kinds of claims and their canonical columns, read once from {@code catalogue/claims/}. */
public final class Catalogue {
    private Catalogue() {}

    /** Every kind of claim, in the order in which reports and messages list them. */
    public static List<ClaimKind> kinds() {
        return ClaimKind.ALL;
    }

    /** The kind that YAML calls by a word. */
    public static Optional<ClaimKind> kind(String code) {
        return kinds().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The columns of a kind, in table order. */
    public static List<Field> fields(ClaimKind kind) {
        return kind.fields();
    }

    public static Optional<Field> field(ClaimKind kind, String name) {
        return fields(kind).stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
