package io.heshi.intake.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A source looks damaged, so the run is held; the message gives the figures and says how to go on. */
public final class GateClosed extends RuntimeException {
    GateClosed(List<GateReading> closed) {
        super(closed.stream().map(GateClosed::line).collect(Collectors.joining("\n")));
    }

    private static String line(GateReading reading) {
        return switch (reading.gate()) {
            case "empty" ->
                "闸口关闭: 来源 %1$s 没有任何有效记录。 / Gate closed: source %1$s holds no record at all."
                        .formatted(reading.source());
            case "rows" ->
                "闸口关闭: 来源 %1$s 记录数 %2$s, 上次 %3$s, 允许最少 %4$s。 / Gate closed: source %1$s has %2$s records, %3$s last time, at least %4$s allowed."
                        .formatted(
                                reading.source(),
                                reading.current().toPlainString(),
                                reading.previous().map(Object::toString).orElse("-"),
                                reading.allowed().toPlainString());
            default ->
                "闸口关闭: 来源 %1$s 的 %2$s 缺失率 %3$s%%, 允许 %4$s%%。 / Gate closed: %3$s%% of the records of source %1$s lack %2$s, %4$s%% allowed."
                        .formatted(
                                reading.source(),
                                reading.field(),
                                percent(reading.current()),
                                percent(reading.allowed()));
        };
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
