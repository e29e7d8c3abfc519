package io.heshi.guess;

import io.heshi.guess.heading.HeaderMatch;
import io.heshi.guess.heading.Nearness;
import io.heshi.guess.shape.SampledColumn;
import io.heshi.guess.shape.SampledTable;
import io.heshi.vocabulary.HeaderName;
import java.util.HashMap;
import java.util.Map;

/** What stands over several columns at once, such as 工资 over its parts: it says of none of them that it is the one. */
record Groups(Map<String, Integer> columns) {
    private static final char BETWEEN = '/';

    static Groups of(SampledTable table) {
        Map<String, Integer> columns = new HashMap<>();
        for (SampledColumn column : table.columns()) {
            String key = HeaderName.key(column.header());
            for (int at = key.indexOf(BETWEEN); at >= 0; at = key.indexOf(BETWEEN, at + 1)) {
                columns.merge(key.substring(0, at), 1, Integer::sum);
            }
        }
        return new Groups(columns);
    }

    /** The match, a hint only where it rests on what the column has in common with others. */
    HeaderMatch judged(String header, HeaderMatch match) {
        String key = HeaderName.key(header);
        String group = key.substring(0, Math.max(0, key.lastIndexOf(BETWEEN)));
        boolean ofLast = key.endsWith(HeaderName.key(match.word()));
        return match.nearness() == Nearness.PART && !ofLast && columns.getOrDefault(group, 0) > 1
                ? new HeaderMatch(Nearness.HINT, match.word(), match.rank())
                : match;
    }
}
