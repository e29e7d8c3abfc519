package io.heshi.catalogue;

import java.util.List;
import java.util.Optional;

/** The canonical columns of every kind of claim, in the order of their tables. */
public final class Catalogue {
    private Catalogue() {}

    /** The columns of a kind, in table order. */
    public static List<Field> fields(ClaimKind kind) {
        return switch (kind) {
            case PERSON -> PersonFields.PERSON;
            case UNIT -> UnitFields.UNIT;
            case QUOTA -> UnitFields.QUOTA;
            case QUOTA_CHANGE -> UnitFields.QUOTA_CHANGE;
            case POST -> UnitFields.POST;
            case PLAN -> UnitFields.PLAN;
            case TRANSITION -> UnitFields.TRANSITION;
            case POOL -> PoolFields.POOL;
            case ALLOCATION -> PoolFields.ALLOCATION;
            case FILING -> PoolFields.FILING;
            case LISTING -> PersonFields.LISTING;
            case CEILING -> PoolFields.CEILING;
        };
    }

    public static Optional<Field> field(ClaimKind kind, String name) {
        return fields(kind).stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
