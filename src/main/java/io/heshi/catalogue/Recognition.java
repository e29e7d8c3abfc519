package io.heshi.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a file never seen before is known to hold claims of a kind, and what a draft of its source says.
 *
 * @param otherHeaders headings that are known to mean none of the columns
 * @param titles a regular expression of words around the table that say the kind; empty if none do
 * @param toldBy what tells a table that speaks of no person from one of units or of quotas
 * @param keptByExports the columns that exports have and named lists of persons hardly repeat
 * @param sources the sources that rules speak of, by name
 */
public record Recognition(
        List<String> otherHeaders,
        String titles,
        Optional<ToldBy> toldBy,
        List<String> keptByExports,
        Draft draft,
        Map<String, KnownSource> sources) {

    /**
     * @param rank of kinds that a table fits equally well, the lowest is taken
     * @param columns of these a table must have one: without it a row says nothing
     */
    public record ToldBy(int rank, List<String> columns) {}

    /**
     * What the definition of a new source says.
     *
     * @param required whether no run begins without its export
     * @param rows by how much the number of rows may change; empty if it may change at will
     * @param requiredColumns headings without which the file is not read
     * @param missing the share of missing cells that a column may have, in percent
     */
    public record Draft(
            boolean required, Optional<Rows> rows, List<String> requiredColumns, Map<String, Integer> missing) {}

    /** Fewer or more rows than the last time, in percent of those. */
    public record Rows(int drop, int rise) {}

    /**
     * A source that rules speak of.
     *
     * @param words a regular expression of words around the table; empty if it is the only one of its kind
     * @param columns which it has and others of its kind hardly have
     * @param together how many of them count once
     * @param points how much that counts
     * @param headings a regular expression of the codes by which it heads columns; empty if it has none
     */
    public record KnownSource(
            Label label, String words, List<String> columns, int together, int points, String headings) {}
}
