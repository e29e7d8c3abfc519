package io.heshi.job;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.Source;
import io.heshi.intake.load.IntakeFile;
import io.heshi.intake.load.LostClaims;
import io.heshi.store.sql.Sql;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** What the last complete run of the job read of persons. This night looks back at it; a crash of the server empties its tables. */
final class LastNight {
    private final DataSource dataSource;
    private final RunContext context;

    LastNight(DataSource dataSource, RunContext context) {
        this.dataSource = dataSource;
        this.context = context;
    }

    private record Lost(IntakeFile file, long claims) {}

    /** Loads from the archive what is lost, in the transaction under way; what is no longer kept there stays lost. */
    void restore() {
        LostClaims claims = new LostClaims(dataSource, context.definitions().codes());
        lost().stream()
                .filter(lost -> Files.isRegularFile(lost.file().path()))
                .forEach(lost -> claims.restore(lost.file(), lost.claims()));
    }

    private List<Lost> lost() {
        return new Sql(dataSource)
                .statement("job/51-lost-files")
                .param("job", context.job().name())
                .param("date", context.run().businessDate())
                .param("sources", String.join(" ", context.personSources()))
                .param("tables", ClaimKind.PERSON.table() + "_r")
                .query((row, n) -> new Lost(
                        new IntakeFile(
                                row.getLong("run_id"),
                                row.getObject("business_date", LocalDate.class),
                                row.getInt("file_id"),
                                source(row.getString("source")),
                                context.places().reception().archive().resolve(row.getString("archived_path")),
                                row.getString("file_name")),
                        row.getLong("claims")))
                .list();
    }

    private Source source(String name) {
        return context.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
