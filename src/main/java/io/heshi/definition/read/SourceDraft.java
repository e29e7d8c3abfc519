package io.heshi.definition.read;

import io.heshi.definition.CodeTable;
import io.heshi.definition.Fault;
import io.heshi.definition.FileLine;
import io.heshi.definition.InvalidDefinitions;
import io.heshi.definition.Source;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.Faults;
import io.heshi.definition.yaml.Utf8;
import java.io.IOException;
import java.nio.file.Files;
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
        String path = yaml.toString().replace('\\', '/');
        Utf8 text = Utf8.decode(Files.readAllBytes(yaml));
        if (text.wholeText().isEmpty()) {
            faults.add(new FileLine(path, text.lastLine()), "", Utf8.FAULT);
        }
        return read(path, text.wholeText(), codes, faults);
    }

    /**
     * Reads a draft that is not written down yet.
     *
     * @param name under which faults name it
     */
    public static Source of(String name, String yaml, Map<String, CodeTable> codes) {
        return read(name, Optional.of(yaml), codes, new Faults());
    }

    private static Source read(String path, Optional<String> yaml, Map<String, CodeTable> codes, Faults faults) {
        DefinitionFile file = new DefinitionFile(path, yaml, DefinitionFile.Naming.FREE);
        Optional<Source> source = new SourceReader(file, codes).read(faults);
        List<Fault> found = faults.sorted();
        if (!found.isEmpty() || source.isEmpty()) {
            throw new InvalidDefinitions(found);
        }
        return source.get();
    }
}
