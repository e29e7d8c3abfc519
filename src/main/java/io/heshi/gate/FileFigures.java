package io.heshi.gate;

import java.util.List;
import java.util.Map;

/**
 * What one file says, counted before any run.
 *
 * @param fileName the name that messages show
 * @param title what stands above its headers
 * @param payMonth the newest month of pay, empty if the file has none
 * @param claims how many it has
 * @param repeated those that say again what another one says
 * @param rejects how many rows were rejected, by reason
 * @param unused headers that no column takes
 * @param totals how many totals it states
 * @param wrongTotals those that are not the sum of their rows, each as {@link WrongTotal}
 * @param twice units and quota types that several of its sheets state, each with all its places
 */
public record FileFigures(
        String fileName,
        String title,
        String payMonth,
        long claims,
        List<Column> columns,
        long repeated,
        Map<String, Long> rejects,
        List<String> unused,
        long totals,
        List<WrongTotal> wrongTotals,
        List<String> twice) {
    public FileFigures {
        columns = List.copyOf(columns);
        rejects = Map.copyOf(rejects);
        unused = List.copyOf(unused);
        wrongTotals = List.copyOf(wrongTotals);
        twice = List.copyOf(twice);
    }

    /**
     * What its claims say in one column.
     *
     * @param filled claims with a value
     * @param unread claims in which something stood that was taken as nothing
     * @param damaged claims with a value that was kept though damaged
     * @param unknown claims with a word that no code table has
     * @param distinctUnknown how many such words there are
     * @param laid whether a sheet has the column, or its value is stated elsewhere
     */
    public record Column(
            String field, long filled, long unread, long damaged, long unknown, long distinctUnknown, boolean laid) {}

    /** A total that a file states, and what its rows add up to. */
    public record WrongTotal(String sheet, long line, String field, String stated, String counted) {}
}
