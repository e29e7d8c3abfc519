package io.heshi.intake.load;

import io.heshi.catalogue.FieldType;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.intake.cleanse.ClaimColumns;
import io.heshi.intake.cleanse.Outcome.Claim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the next run needs to see whether a column has come apart from its rows: of the claims with the lowest hashes of what they are known
 * by, a hash of every value. Two exports of the same things keep the same claims, in whatever order they come. Of one thread.
 */
final class ClaimPrints {
    /** So many tell a share to within a point or two; a list of fewer rows is kept whole. */
    static final int MOST = 1_000;

    private static final long NOTHING = Long.MAX_VALUE;

    private final ClaimKey knownBy;
    private final List<String> fields;
    private final List<Value> values;
    /** As the claim has it in words, which a field that is too short cuts; codes and dates have their own form. */
    private final List<Optional<Value>> words;
    /** The column of the month that every claim is about, or none. */
    private final int month;

    private final TreeMap<Long, Said> kept = new TreeMap<>();
    private long reach = Long.MAX_VALUE;

    /** What a claim says in one column. */
    private interface Value {
        String of(Claim claim);
    }

    /** What one claim says, column by column: the hash, and of words the length. */
    private record Said(long[] prints, int[] lengths) {
        static Said nothing(int columns) {
            long[] prints = new long[columns];
            Arrays.fill(prints, NOTHING);
            return new Said(prints, new int[columns]);
        }

        /** Of several values the one with the lowest hash. */
        void add(int column, long print, int length) {
            if (print < prints[column]) {
                prints[column] = print;
                lengths[column] = length;
            }
        }
    }

    /**
     * The hashes of one column.
     *
     * @param field empty text for what claims are known by, whatever they say
     * @param reach the largest key up to which no claim is left out
     * @param keys hashes of what the claims are known by, ascending
     * @param prints for each key the hash of the value, of the month that claims are about the month with a minus; of several claims, the lowest
     * @param lengths of words, in characters, in the same order; of other columns none
     */
    record Prints(String field, long reach, List<Long> keys, List<Long> prints, List<Integer> lengths) {}

    ClaimPrints(Source source) {
        List<String> columns = ClaimColumns.of(source);
        knownBy = ClaimKey.knownBy(source);
        fields =
                source.columns().stream().map(mapping -> mapping.field().name()).toList();
        values = source.columns().stream()
                .map(mapping -> value(mapping, columns))
                .toList();
        words = source.columns().stream()
                .map(mapping -> words(mapping, columns))
                .toList();
        month = source.claims().month().map(fields::indexOf).orElse(-1);
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

    private static Optional<Value> words(ColumnMapping mapping, List<String> columns) {
        return switch (mapping.field().type()) {
            case UNIT_NAME -> Optional.of(claim -> claim.mention().name());
            case TEXT, NAME -> {
                int at = columns.indexOf(mapping.field().name());
                yield Optional.of(claim -> claim.values()[at]);
            }
            default -> Optional.empty();
        };
    }

    void add(Claim claim) {
        long key = knownBy.of(claim);
        if (key == ClaimKey.NOTHING) {
            return;
        }
        if (key > reach) {
            return;
        }
        Said said = kept.get(key);
        if (said == null) {
            said = Said.nothing(fields.size());
            kept.put(key, said);
            shrink();
        }
        for (int i = 0; i < fields.size(); i++) {
            String value = values.get(i).of(claim);
            if (!value.isEmpty()) {
                said.add(i, i == month ? before(value) : ClaimHash.of(value), length(i, claim));
            }
        }
    }

    private int length(int column, Claim claim) {
        return words.get(column).map(value -> value.of(claim).length()).orElse(0);
    }

    /** A month as a number, the lower the later: of several months the newest is kept, and one that goes back is seen. */
    private static long before(String month) {
        return -Long.parseLong(month.replace("-", ""));
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
        all.add(new Prints("", reach, keys, keys, List.of()));
        for (int i = 0; i < fields.size(); i++) {
            List<Long> given = new ArrayList<>();
            List<Long> prints = new ArrayList<>();
            List<Integer> lengths = new ArrayList<>();
            for (Map.Entry<Long, Said> claim : kept.entrySet()) {
                if (claim.getValue().prints[i] != NOTHING) {
                    given.add(claim.getKey());
                    prints.add(claim.getValue().prints[i]);
                    if (words.get(i).isPresent()) {
                        lengths.add(claim.getValue().lengths[i]);
                    }
                }
            }
            all.add(new Prints(fields.get(i), reach, given, prints, lengths));
        }
        return all;
    }
}
