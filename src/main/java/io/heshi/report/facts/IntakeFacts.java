package io.heshi.report.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * What became of the lines of the files beyond claims, every list in a total order that line numbers do not enter.
 *
 * @param lines rows that are no claims, by file and reason
 * @param totals totals that the files state, and what their rows add up to
 * @param headers headers that nothing maps
 * @param values values that were kept as said or passed over because they could not be read
 */
public record IntakeFacts(
        List<LineKind> lines, List<StatedTotal> totals, List<UnmappedHeaders> headers, List<Value> values) {

    /** @param hidden how many of the rows are hidden */
    public record LineKind(String source, String file, String lineClass, String reason, long rows, long hidden) {}

    /** @param unreadable rejected rows that the total should cover */
    public record StatedTotal(
            String source,
            String file,
            String sheet,
            String field,
            BigDecimal stated,
            BigDecimal counted,
            long unreadable,
            boolean fits) {}

    public record UnmappedHeaders(String source, String file, List<String> headers) {}

    /** @param word the word that no code table has; for other reasons one of the values as an example */
    public record Value(String source, String field, String reason, String word, long rows) {}

    public List<StatedTotal> unfitting() {
        return totals.stream().filter(total -> !total.fits()).toList();
    }
}
