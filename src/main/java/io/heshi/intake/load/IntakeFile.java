package io.heshi.intake.load;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.Source;
import io.heshi.store.Partitions;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A received file that is to be taken in.
 *
 * @param businessDate the day that the run is for
 * @param fileId its number in the manifest of the run
 * @param path where its bytes are kept
 * @param fileName the name that staff know it by
 */
public record IntakeFile(long runId, LocalDate businessDate, int fileId, Source source, Path path, String fileName) {

    /** The table that takes its claims: a source's own for persons, the run's for units and quotas. */
    public String claimTable() {
        String table = source.claims().table();
        return source.claims() == ClaimKind.PERSON
                ? Partitions.leaf(table, runId, source.name())
                : Partitions.ofRun(table, runId);
    }
}
