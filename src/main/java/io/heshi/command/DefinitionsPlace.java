package io.heshi.command;

import io.heshi.definition.Definitions;
import io.heshi.definition.Reading;
import io.heshi.definition.read.DefinitionReader;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where definitions are. */
final class DefinitionsPlace {
    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            defaultValue = "${env:HESHI_JOBS:-jobs}",
            description = "定义目录 / Folder of the definitions (default: ${DEFAULT-VALUE}).")
    private Path jobs = Path.of("jobs");

    Path jobs() {
        return jobs;
    }

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
}
