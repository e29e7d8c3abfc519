package io.heshi.guess.preview;

import java.util.List;

/**
 * A line of the file and what became of it. Everything in it is personal data.
 *
 * @param sheet index of its {@link PreviewSheet}
 * @param rowClass what the row is
 * @param reason why it was rejected, or is of its class; empty if that says no more
 * @param field the canonical column at fault, empty if none alone is
 * @param cells as they stood there, by position
 * @param claims canonical values; none unless the row is a claim
 */
public record PreviewRow(
        int sheet,
        long line,
        PreviewClass rowClass,
        String reason,
        String field,
        List<String> cells,
        List<List<Value>> claims) {
    public PreviewRow {
        cells = List.copyOf(cells);
        claims = List.copyOf(claims);
    }

    /**
     * A canonical value.
     *
     * @param fault word for what is wrong with it, empty for nothing
     */
    public record Value(String field, String text, String fault) {}
}
