package io.heshi.definition.read;

import io.heshi.definition.CodeTable;
import io.heshi.definition.Fault;
import io.heshi.definition.InvalidDefinitions;
import io.heshi.definition.Source;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the definition of a source that lies outside the folder of definitions, under any name. */
public final class SourceDraft {
    private SourceDraft() {}

    /**
     * Reads a draft as if it lay in {@code sources/} under its own name.
     *
     * @param codes code tables by name
     * @throws InvalidDefinitions with every fault
     */
    public static Source read(Path yaml, Map<String, CodeTable> codes) throws IOException {
        Faults faults = new Faults();
        return read(DefinitionFile.anywhere(yaml, faults), codes, faults);
    }

    /**
     * Reads a draft that is not written down yet.
     *
     * @param name under which faults name it
     */
    public static Source of(String name, String yaml, Map<String, CodeTable> codes) {
        return read(new DefinitionFile(name, Optional.of(yaml), DefinitionFile.Naming.FREE), codes, new Faults());
    }

    private static Source read(DefinitionFile file, Map<String, CodeTable> codes, Faults faults) {
        Optional<Source> source = new SourceReader(file, codes).read(faults);
        List<Fault> found = faults.sorted();
        if (!found.isEmpty() || source.isEmpty()) {
            throw new InvalidDefinitions(found);
        }
        return source.get();
    }
}
