package io.heshi.intake.read;

import io.heshi.vocabulary.HeaderName;
import java.util.Arrays;
import java.util.Map;

/** Where the canonical columns of a source stand on one sheet. */
public final class SheetLayout {
    /** The layout of a sheet without a header: nothing on it is data. */
    public static final SheetLayout NONE = new SheetLayout(Long.MAX_VALUE, Map.of(), Map.of());

    private final long headerLine;
    private final Map<String, Integer> positions;
    private final int[] headerPositions;
    private final String[] headerKeys;

    /**
     * @param positions canonical column to position
     * @param headers position to header key, for every mapped position
     */
    SheetLayout(long headerLine, Map<String, Integer> positions, Map<Integer, String> headers) {
        this.headerLine = headerLine;
        this.positions = Map.copyOf(positions);
        headerPositions =
                headers.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        headerKeys = Arrays.stream(headerPositions).mapToObj(headers::get).toArray(String[]::new);
    }

    public long headerLine() {
        return headerLine;
    }

    /** The position of a canonical column from 0, or -1 if the sheet has none. */
    public int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    /** Whether the row says in every mapped column what the header says there: headers are repeated page by page. */
    public boolean isHeader(Row row) {
        for (int i = 0; i < headerPositions.length; i++) {
            String text = row.text(headerPositions[i]);
            if (text.isEmpty() || !HeaderName.key(text).equals(headerKeys[i])) {
                return false;
            }
        }
        return headerPositions.length > 0;
    }
}
