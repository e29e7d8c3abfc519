package io.heshi.gate;

import java.util.List;
import java.util.stream.Collectors;

/** A source looks damaged, so the run is held; the message gives the figures and says what to do, a line a gate. */
public final class GateClosed extends RuntimeException {
    GateClosed(List<GateReading> closed) {
        super(closed.stream().map(reading -> ClosedText.of(reading).both()).collect(Collectors.joining("\n")));
    }
}
