package io.heshi.collect;

import io.heshi.catalogue.Texts;
import io.heshi.ledger.OfficeKey;
import io.heshi.ledger.PackFacts;
import io.heshi.ledger.Returns.Standing;
import io.heshi.ledger.RowKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells of rows whose facts somebody has changed. They count for nothing; but whoever changed them should know. A table is believed only if
 * some of its rows show the facts as they were printed: else its columns were moved, or another program has rewritten all of them.
 */
final class ChangedFacts {
    private final Texts texts;
    private final RowJudge keys;
    private final Map<RowKey, Standing> standings;

    ChangedFacts(Texts texts, RowJudge keys, Map<RowKey, Standing> standings) {
        this.texts = texts;
        this.keys = keys;
        this.standings = standings;
    }

    /** @param rows of one file; those with changed facts are told so, beside how they end */
    void tell(List<Judged> rows) {
        Map<Integer, Boolean> believed = new HashMap<>();
        for (Judged one : rows) {
            asPrinted(one.row()).ifPresent(same -> believed.merge(one.row().table(), same, Boolean::logicalOr));
        }
        rows.replaceAll(one -> believed.getOrDefault(one.row().table(), false)
                        && asPrinted(one.row()).filter(same -> !same).isPresent()
                ? one.because(texts.of("why.changed_facts", one.why()))
                : one);
    }

    /** Whether a row shows the facts as they were printed, where that can be told. */
    private Optional<Boolean> asPrinted(ReturnedRow row) {
        return row.facts().flatMap(cells -> keys.key(row).flatMap(key -> asPrinted(key, cells)));
    }

    private Optional<Boolean> asPrinted(RowKey key, List<String> cells) {
        return Optional.ofNullable(standings.get(key))
                .filter(Standing::known)
                .map(standing -> key instanceof OfficeKey own
                        ? own.showed(cells)
                        : PackFacts.checksum(cells).equals(standing.facts()));
    }
}
