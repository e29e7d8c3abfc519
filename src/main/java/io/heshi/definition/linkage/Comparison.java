package io.heshi.definition.linkage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two records are compared in.
 *
 * @param column the column whose values must both be there; where one is blank, nothing is said
 * @param levels from the closest to the loosest; the first that holds counts, and where none does, the values differ
 * @param frequent whether a value that few records have says more than one that many have
 */
public record Comparison(String column, List<Step> levels, boolean frequent) {
    /** What is left when no level holds. */
    public static final int DIFFERENT = 0;

    /** What is said of records of which one is blank. */
    public static final int BLANK = -1;

    public Comparison {
        levels = List.copyOf(levels);
    }

    /**
     * A level, and the columns that must all stand at it: that of the comparison, or others, as a coarser one beside it, or several that go
     * together.
     */
    public record Step(Level level, List<String> columns) {
        public Step {
            columns = List.copyOf(columns);
        }
    }

    /** The step that a number of a level means, above {@link #DIFFERENT}: the first of the list has the highest number. */
    public Step level(int number) {
        return levels.get(levels.size() - number);
    }

    /** The columns that it looks at. */
    public Set<String> columns() {
        return Stream.concat(Stream.of(column), levels.stream().flatMap(step -> step.columns().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
