package io.heshi.intake.load;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.Source;
import io.heshi.intake.cleanse.ClaimColumns;
import io.heshi.intake.cleanse.Mention;
import io.heshi.intake.cleanse.Outcome.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A hash of some of what a claim says, by which it is told from others. */
public final class ClaimKey {
    /** The key of a claim that says nothing of it. */
    public static final long NOTHING = -1;

    private static final String UNIT = "unit_name";
    private static final String ID_NO = "id_no";

    private final List<Value> parts;
    private final Value otherwise;

    /** What a claim says in one column. */
    private interface Value {
        String of(Claim claim);
    }

    private ClaimKey(List<Value> parts, Value otherwise) {
        this.parts = List.copyOf(parts);
        this.otherwise = otherwise;
    }

    /** What a row of the source is known by in the next export, else its unit. */
    public static ClaimKey knownBy(Source source) {
        List<String> columns = ClaimColumns.of(source);
        return new ClaimKey(
                source.claims().knownBy().stream()
                        .map(field -> value(field, columns))
                        .toList(),
                claim -> unit(claim.mention()));
    }

    /** The same within one month, where the source says something every month. */
    public static ClaimKey knownInMonth(Source source) {
        List<String> columns = ClaimColumns.of(source);
        ClaimKind kind = source.claims();
        return new ClaimKey(
                Stream.concat(kind.knownBy().stream(), kind.month().stream())
                        .map(field -> value(field, columns))
                        .toList(),
                claim -> unit(claim.mention()));
    }

    /** What is alike in rows of the source that repeat one another. */
    public static ClaimKey repeatedBy(Source source) {
        List<String> columns = ClaimColumns.of(source);
        List<Value> parts = new ArrayList<>();
        List<String> fields = source.claims().repeatedBy();
        for (String field : fields.isEmpty() ? columns : fields) {
            parts.add(field.equals(UNIT) ? claim -> claim.mention().keyText() : value(field, columns));
        }
        return new ClaimKey(parts, claim -> "");
    }

    private static Value value(String field, List<String> columns) {
        if (field.equals(UNIT)) {
            return claim -> unit(claim.mention());
        }
        int at = columns.indexOf(field);
        if (!field.equals(ID_NO)) {
            return claim -> claim.values()[at];
        }
        int person = columns.indexOf("person_key");
        int name = columns.indexOf("name_key");
        return claim -> first(claim.values()[person], claim.values()[at], claim.values()[name]);
    }

    private static String unit(Mention mention) {
        return first(mention.codeKey(), mention.nameKey(), "");
    }

    private static String first(String one, String two, String three) {
        return !one.isEmpty() ? one : !two.isEmpty() ? two : three;
    }

    /** {@link #NOTHING}, or a number from 0 up. */
    public long of(Claim claim) {
        long key = ClaimHash.START;
        boolean known = false;
        for (Value part : parts) {
            String text = part.of(claim);
            known |= !text.isEmpty();
            key = ClaimHash.add(key, text);
        }
        if (!known) {
            String text = otherwise.of(claim);
            if (text.isEmpty()) {
                return NOTHING;
            }
            key = ClaimHash.add(ClaimHash.START, text);
        }
        return ClaimHash.end(key);
    }
}
