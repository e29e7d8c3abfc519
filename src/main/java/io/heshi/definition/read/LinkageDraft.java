package io.heshi.definition.read;

import io.heshi.definition.Fault;
import io.heshi.definition.InvalidDefinitions;
import io.heshi.definition.linkage.Linkage;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the definition of a linkage that lies anywhere, under any name. */
public final class LinkageDraft {
    private LinkageDraft() {}

    /**
     * Reads it as if it lay in {@code linkage/} under its own name.
     *
     * @throws InvalidDefinitions with every fault
     */
    public static Linkage read(Path yaml) throws IOException {
        Faults faults = new Faults();
        Optional<Linkage> linkage = new LinkageReader(DefinitionFile.anywhere(yaml, faults)).read(faults);
        List<Fault> found = faults.sorted();
        if (!found.isEmpty() || linkage.isEmpty()) {
            throw new InvalidDefinitions(found);
        }
        return linkage.get();
    }
}
