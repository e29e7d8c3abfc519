package io.heshi.intake.load;

import io.heshi.intake.cleanse.Mention;
import io.heshi.store.sql.Sql;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Keeps every mention of a source once. */
final class MentionWriter {
    private static final int MOST_REMEMBERED = 100_000;
    private final Sql sql;
    private final long runId;
    private final String source;
    private final Set<Long> written = new HashSet<>();

    MentionWriter(Sql sql, long runId, String source) {
        this.sql = sql;
        this.runId = runId;
        this.source = source;
    }

    void write(Collection<Mention> mentions) {
        TreeMap<Long, Mention> fresh = new TreeMap<>();
        for (Mention mention : mentions) {
            if (!mention.isNone() && !written.contains(mention.key())) {
                fresh.put(mention.key(), mention);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        insert(List.copyOf(fresh.values()));
        if (written.size() + fresh.size() > MOST_REMEMBERED) {
            written.clear();
        }
        written.addAll(fresh.keySet());
    }

    private void insert(List<Mention> mentions) {
        sql.ofRun("intake/40-unit-mention", runId)
                .param("source", source)
                .param("mentions", mentions.stream().map(Mention::key).toArray(Long[]::new))
                .param("codes", texts(mentions, Mention::code))
                .param("names", texts(mentions, Mention::name))
                .param("code_keys", texts(mentions, Mention::codeKey))
                .param("name_keys", texts(mentions, Mention::nameKey))
                .update();
    }

    private static String[] texts(List<Mention> mentions, Function<Mention, String> column) {
        return mentions.stream().map(column).toArray(String[]::new);
    }
}
