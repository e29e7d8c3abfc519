package io.heshi.definition.linkage;

import io.heshi.catalogue.Language;
import io.heshi.definition.FileLine;
import java.math.BigDecimal;
import java.util.List;

/**
 * How records of persons, or of whatever else, are told to be of one.
 *
 * @param language in which pairs are explained
 * @param blocks which records are compared
 * @param trainedBy combinations of columns: whoever agrees in all of one is taken for the same when it is learnt how often the other
 *     columns of one person agree
 * @param joinAt from which probability two records are one person
 * @param reviewAt from which probability somebody is to look at them
 * @param marginBits by how much the best way of joining must be better than the next
 * @param biggest how many records may hang together; where it is more, nobody is picked
 */
public record Linkage(
        String name,
        Language language,
        List<LinkColumn> columns,
        List<Comparison> comparisons,
        List<Block> blocks,
        List<List<String>> trainedBy,
        BigDecimal joinAt,
        BigDecimal reviewAt,
        int marginBits,
        int biggest,
        FileLine place) {
    /** The one by which every run tells who may be one person. */
    public static final String OF_PERSONS = "person";

    /** The columns that a run fills in for it. */
    public static final List<String> COLUMNS_OF_PERSONS = List.of(
            "name",
            "id_no",
            "birth_date",
            "unit",
            "unit_line",
            "department",
            "sex",
            "work_start",
            "entry_date",
            "education");

    public static final int USUAL_MARGIN = 10;
    public static final int USUAL_BIGGEST = 50;

    public Linkage {
        columns = List.copyOf(columns);
        comparisons = List.copyOf(comparisons);
        blocks = List.copyOf(blocks);
        trainedBy = trainedBy.stream().map(List::copyOf).toList();
    }

    /** A column that it names. */
    public LinkColumn column(String column) {
        return columns.stream()
                .filter(one -> one.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + column));
    }

    /** The same with another threshold for joining; what is between the two is still looked at. */
    public Linkage joiningAt(BigDecimal probability) {
        return new Linkage(
                name,
                language,
                columns,
                comparisons,
                blocks,
                trainedBy,
                probability,
                reviewAt.min(probability),
                marginBits,
                biggest,
                place);
    }
}
