package io.heshi.gate;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.Source;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What gates look at: a source in a run, and the last complete run to compare it with.
 *
 * @param claims how many the source has
 * @param last the run to compare with, if there is one
 */
record Measured(Run run, Source source, long claims, Optional<Last> last) {

    /** The last complete run of an earlier date. */
    record Last(long runId, LocalDate businessDate) {}

    /** The table of the source's claims; where it also holds those of others, {@link #ofSource} tells them apart. */
    String table() {
        String parent = source.claims().table();
        return source.claims() == ClaimKind.PERSON
                ? Partitions.leaf(parent, run.id(), source.name())
                : Partitions.ofRun(parent, run.id());
    }

    /** A condition on the claims {@code c} of {@link #table}. */
    String ofSource() {
        return source.claims() == ClaimKind.PERSON ? "true" : "c.source = '" + source.name() + "'";
    }
}
