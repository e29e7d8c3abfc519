package io.heshi.identity.link;

import java.math.BigDecimal;
import java.util.List;

/**
 * How much was compared and what came of it. The pairs themselves stand in the temporary tables {@code link_told} and {@code link_word} of the
 * transaction.
 *
 * @param records how many there were
 * @param candidates pairs that some block has compared
 * @param patterns different patterns of levels among them
 * @param known pairs that agree in a combination of {@code trained_by}
 * @param pairs all pairs that might be joined
 * @param prior how likely two records are one person before anything is compared, in bits
 * @param tooMany records that hang together in more than the linkage allows, or so that the best way of joining was not found
 */
public record Linked(
        long records,
        long candidates,
        long patterns,
        long known,
        BigDecimal pairs,
        BigDecimal prior,
        long joined,
        long review,
        long ambiguous,
        long tooMany,
        List<Cut> cuts) {
    public Linked {
        cuts = List.copyOf(cuts);
    }

    /**
     * What the cap of a block left out.
     *
     * @param written the block as it stands in YAML
     * @param keys how many keys too many records had
     * @param records how many these were
     * @param most how many had one key
     */
    public record Cut(int block, String written, int cap, long keys, long records, long most) {}
}
