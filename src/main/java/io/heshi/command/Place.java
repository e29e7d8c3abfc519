package io.heshi.command;

import io.heshi.definition.DefinitionReader;
import io.heshi.definition.Definitions;
import io.heshi.definition.Reading;
import io.heshi.store.Database;
import io.heshi.store.DatabaseSettings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where definitions and data are; shared by the commands that need them. */
final class Place {
    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            defaultValue = "${env:HESHI_JOBS:-jobs}",
            description = "定义目录 / Folder of the definitions (default: ${DEFAULT-VALUE}).")
    private Path jobs = Path.of("jobs");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HESHI_DATA:-data}",
            description =
                    "数据目录 / Folder of the embedded database and of the archived exports (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    /** The definitions. */
    Definitions definitions() {
        return DefinitionReader.read(jobs);
    }

    /** The definitions as far as they can be understood. */
    Reading reading() {
        return DefinitionReader.attempt(jobs);
    }

    /** The folder above the definitions, from which relative paths of a job start. */
    Path home() {
        Path parent = jobs.toAbsolutePath().normalize().getParent();
        return parent == null ? Path.of(".") : parent;
    }

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    Database database() {
        return Database.open(DatabaseSettings.from(System.getenv(), data()));
    }
}
