package io.heshi.intake.load;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.intake.cleanse.ClaimColumns;
import io.heshi.intake.cleanse.Mention;
import io.heshi.intake.cleanse.Outcome.Claim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the next run needs to see whether a column has come apart from its rows: of the claims with the lowest hashes of what they are known
 * by, a hash of every value. Two exports of the same things keep the same claims, in whatever order they come. Of one thread.
 */
final class ClaimPrints {
    /** So many tell a share to within a point or two; a list of fewer rows is kept whole. */
    static final int MOST = 1_000;

    private static final long NOTHING = Long.MAX_VALUE;

    private final List<Value> knownBy;
    private final Value otherwise;
    private final List<String> fields;
    private final List<Value> values;
    private final TreeMap<Long, long[]> kept = new TreeMap<>();
    private long reach = Long.MAX_VALUE;

    /** What a claim says in one column. */
    private interface Value {
        String of(Claim claim);
    }

    /**
     * The hashes of one column.
     *
     * @param field empty text for what claims are known by, whatever they say
     * @param reach the largest key up to which no claim is left out
     * @param keys hashes of what the claims are known by, ascending
     * @param prints for each key the hash of the value; of several claims, the lowest
     */
    record Prints(String field, long reach, List<Long> keys, List<Long> prints) {}

    ClaimPrints(Source source) {
        ClaimKind kind = source.claims();
        List<String> columns = ClaimColumns.of(source);
        knownBy = kind.knownBy().stream().map(field -> key(field, columns)).toList();
        otherwise = claim -> unit(claim.mention());
        fields =
                source.columns().stream().map(mapping -> mapping.field().name()).toList();
        values = source.columns().stream()
                .map(mapping -> value(mapping, columns))
                .toList();
    }

    private static Value key(String field, List<String> columns) {
        if (field.equals("unit_name")) {
            return claim -> unit(claim.mention());
        }
        int at = columns.indexOf(field);
        if (!field.equals("id_no")) {
            return claim -> claim.values()[at];
        }
        int person = columns.indexOf("person_key");
        int name = columns.indexOf("name_key");
        return claim -> first(claim.values()[person], claim.values()[at], claim.values()[name]);
    }

    private static Value value(ColumnMapping mapping, List<String> columns) {
        FieldType type = mapping.field().type();
        if (type == FieldType.UNIT_CODE) {
            return claim -> claim.mention().codeKey();
        }
        if (type == FieldType.UNIT_NAME) {
            return claim -> claim.mention().nameKey();
        }
        int at = columns.indexOf(
                type == FieldType.NAME ? "name_key" : mapping.field().name());
        return claim -> claim.values()[at];
    }

    private static String unit(Mention mention) {
        return first(mention.codeKey(), mention.nameKey(), "");
    }

    private static String first(String one, String two, String three) {
        return !one.isEmpty() ? one : !two.isEmpty() ? two : three;
    }

    void add(Claim claim) {
        long key = Hash.START;
        boolean known = false;
        for (Value part : knownBy) {
            String text = part.of(claim);
            known |= !text.isEmpty();
            key = Hash.add(key, text);
        }
        if (!known) {
            String text = otherwise.of(claim);
            if (text.isEmpty()) {
                return;
            }
            key = Hash.add(Hash.START, text);
        }
        key = Hash.end(key);
        if (key > reach) {
            return;
        }
        long[] prints = kept.get(key);
        if (prints == null) {
            prints = new long[fields.size()];
            Arrays.fill(prints, NOTHING);
            kept.put(key, prints);
            shrink();
        }
        for (int i = 0; i < prints.length; i++) {
            String value = values.get(i).of(claim);
            if (!value.isEmpty()) {
                prints[i] = Math.min(prints[i], Hash.of(value));
            }
        }
    }

    private void shrink() {
        if (kept.size() > MOST) {
            kept.pollLastEntry();
            reach = kept.lastKey();
        }
    }

    /** Those of every mapped column, and first of the claims themselves. */
    List<Prints> all() {
        List<Prints> all = new ArrayList<>();
        List<Long> keys = List.copyOf(kept.keySet());
        all.add(new Prints("", reach, keys, keys));
        for (int i = 0; i < fields.size(); i++) {
            List<Long> given = new ArrayList<>();
            List<Long> prints = new ArrayList<>();
            for (Map.Entry<Long, long[]> claim : kept.entrySet()) {
                if (claim.getValue()[i] != NOTHING) {
                    given.add(claim.getKey());
                    prints.add(claim.getValue()[i]);
                }
            }
            all.add(new Prints(fields.get(i), reach, given, prints));
        }
        return all;
    }

    /** The same text has the same hash in every run and on every machine; nothing below 0, so that databases order it alike. */
    private static final class Hash {
        static final long START = 0xcbf29ce484222325L;
        private static final long PRIME = 0x100000001b3L;
        private static final long MIX = 0xff51afd7ed558ccdL;
        private static final char SEPARATOR = '\t';

        static long of(String text) {
            return end(add(START, text));
        }

        static long add(long before, String text) {
            long hash = before;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            return (hash ^ SEPARATOR) * PRIME;
        }

        /** Spreads it over all bits. */
        static long end(long hash) {
            long mixed = (hash ^ (hash >>> 33)) * MIX;
            return (mixed ^ (mixed >>> 33)) >>> 1;
        }
    }
}
