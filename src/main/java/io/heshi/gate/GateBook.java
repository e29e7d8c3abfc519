package io.heshi.gate;

import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import io.heshi.vocabulary.IdMask;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Writes readings down, each with the word of whoever releases it; an ID number in the name of a file is masked. */
record GateBook(Sql sql, Clock clock, Run run, List<Release> releases) {

    Optional<Release> release(String of) {
        return releases.stream().filter(release -> release.of().equals(of)).findFirst();
    }

    void keep(GateReading reading) {
        Optional<Release> released = release(reading.source()).filter(r -> reading.closed());
        sql.ofRun("gate/62-keep", run.id())
                .param("source", reading.source())
                .param("gate", reading.gate())
                .param("field", reading.field())
                .param("previous", reading.previous().orElse(null), Types.NUMERIC)
                .param("current", reading.current())
                .param("allowed", reading.allowed())
                .param("closed", reading.closed())
                .param("released_by", released.map(Release::who).orElse(null), Types.VARCHAR)
                .param(
                        "released_at",
                        released.map(r -> Timestamp.from(clock.instant())).orElse(null),
                        Types.TIMESTAMP)
                .param("reason", released.map(Release::reason).orElse(null), Types.VARCHAR)
                .param("detail", IdMask.text(String.join("\n", reading.detail())))
                .update();
    }
}
