package io.heshi.definition;

import java.util.List;
import java.util.stream.Collectors;

/** The folder of definitions cannot be used. The message lists every fault, one a line, as {@code file:line: key: what is wrong}. */
public final class InvalidDefinitions extends RuntimeException {
    private final transient List<Fault> faults;

    /** @param faults at least one */
    public InvalidDefinitions(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All faults of all files, by file and line; never empty. */
    public List<Fault> faults() {
        return faults;
    }
}
