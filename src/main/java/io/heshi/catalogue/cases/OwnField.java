package io.heshi.catalogue.cases;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import java.util.Set;

/** A column that one source of persons declares and the catalogue does not have. */
public record OwnField(String source, Field field) {
    /** What the relations of persons have besides the columns of the catalogue. */
    private static final Set<String> OF_RELATIONS = Set.of(
            "run_id",
            "source",
            "file_id",
            "sheet",
            "line",
            "person_key",
            "name_key",
            "unit_mention",
            "unit_key",
            "nth",
            "own",
            "active_at_all",
            "paid");

    /** As rules write it: {@code finance.bank_account}. */
    public String name() {
        return source + "." + field.name();
    }

    /** Whether a claim or a case of persons already has something of this name, so that no source may declare it. */
    public static boolean isTaken(String name) {
        return OF_RELATIONS.contains(name)
                || Scope.PERSON.file().columns().containsKey("$s." + name)
                || Catalogue.field(ClaimKind.PERSON, name).isPresent();
    }
}
