package io.heshi.report;

import io.heshi.ledger.PackKey;
import io.heshi.ledger.PackSecret;
import io.heshi.report.facts.AskedRow;
import java.util.Map;
import java.util.Optional;

/**
 * What the rows of packs will be known by.
 *
 * @param ids of the packs, by unit
 */
record PackKeys(Map<Long, Long> ids, PackSecret secret) {
    PackKeys {
        ids = Map.copyOf(ids);
    }

    long pack(long unitKey) {
        return Optional.ofNullable(ids.get(unitKey)).orElseThrow();
    }

    String of(AskedRow row) {
        return new PackKey(pack(row.unitKey()), row.finding().number(), row.seq()).text(secret);
    }
}
