package io.heshi.report.answers;

import io.heshi.report.facts.RunFacts;
import io.heshi.report.tables.ReportColumn;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A list of any length, read row by row.
 *
 * @param key of its texts: {@code exhibit.<key>} is the title, {@code exhibit.<key>.note} the remark, {@code .none} of no rows
 * @param file where it is read, in {@code sql/report}
 * @param rows how many it has
 */
public record AnsweredList(String key, String file, long rows, List<ReportColumn<AnsweredRow>> columns) {
    public AnsweredList {
        columns = List.copyOf(columns);
    }

    /** @param prepare what is made of a row while the sink still takes those before it */
    public <T> void read(RunFacts facts, Function<AnsweredRow, T> prepare, Consumer<? super T> sink) {
        AtomicLong sequence = new AtomicLong();
        facts.<AnsweredRow, T>stream(file, (row, n) -> AnsweredRow.of(row, sequence.incrementAndGet()), prepare, sink);
    }
}
