package io.heshi.command;

import io.heshi.definition.Definitions;
import io.heshi.definition.Reading;
import io.heshi.store.Database;
import io.heshi.store.DatabaseSettings;
import io.heshi.store.OwnFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where definitions and data are; shared by the commands that need them. */
final class DatabasePlace {
    @Mixin
    private DefinitionsPlace definitions = new DefinitionsPlace();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HESHI_DATA:-data}",
            description =
                    "数据目录 / Folder of the embedded database and of the archived exports (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    /** The folder of the definitions. */
    Path jobs() {
        return definitions.jobs();
    }

    /** The definitions. */
    Definitions definitions() {
        return definitions.definitions();
    }

    /** The definitions as far as they can be understood. */
    Reading reading() {
        return definitions.reading();
    }

    /** The folder above the definitions, from which relative paths of a job start. */
    Path home() {
        return definitions.home();
    }

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    /** Whether there is one already, or a server was given. */
    boolean hasDatabase() {
        return !DatabaseSettings.from(System.getenv(), data()).embedded()
                || Files.isDirectory(data().resolve("postgres"));
    }

    /** Who may read what is written; wrong usage when the environment names a group that there is not. */
    OwnFiles access(Terminal terminal) {
        try {
            return OwnFiles.from(System.getenv(), data());
        } catch (OwnFiles.UnknownGroup unknown) {
            throw terminal.wrong(String.valueOf(unknown.getMessage()));
        }
    }

    Database database() {
        return Database.open(DatabaseSettings.from(System.getenv(), data()));
    }

    /** The same, opened while something else is done. */
    OpeningDatabase opening() {
        return OpeningDatabase.begun(this::database);
    }

    /** The same where there is one already; else it is made when it is asked for. */
    OpeningDatabase openingIfThere() {
        return hasDatabase() ? opening() : OpeningDatabase.whenAsked(this::database);
    }

    /** The option {@code --reports}, shared by the commands that write into the folder of the reports. */
    static final class Reports {
        @Option(names = "--reports", paramLabel = "DIR")
        private @Nullable Path folder;

        /** The folder that was named, in which {@code {date}} and {@code {job}} are still to be replaced. */
        Optional<Path> named() {
            return Optional.ofNullable(folder).map(Path::toAbsolutePath);
        }
    }
}
