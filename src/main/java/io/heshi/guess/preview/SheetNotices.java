package io.heshi.guess.preview;

import io.heshi.catalogue.Label;
import io.heshi.intake.cleanse.LineReason;
import io.heshi.intake.cleanse.Outcome.Passed;
import io.heshi.intake.layout.SheetLayout;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Notes which sheets are passed over, and where another header takes over from the first. */
final class SheetNotices {
    private static final Set<LineReason> PASSED_OVER =
            Set.of(LineReason.HIDDEN_SHEET, LineReason.NO_HEADER, LineReason.SHEET_NOT_SELECTED);

    private final Map<LineReason, Map<String, Long>> passedOver = new EnumMap<>(LineReason.class);
    private final Map<Long, String> furtherHeaders = new LinkedHashMap<>();
    private long hiddenRows;

    void add(Passed passed) {
        if (PASSED_OVER.contains(passed.reason())) {
            passedOver
                    .computeIfAbsent(passed.reason(), reason -> new LinkedHashMap<>())
                    .merge(passed.sheet(), 1L, Long::sum);
        }
    }

    /** A hidden row is read like any other. */
    void hiddenRow() {
        hiddenRows++;
    }

    void furtherHeader(String sheet, SheetLayout layout) {
        furtherHeaders.putIfAbsent(layout.firstHeaderLine(), sheet);
    }

    void tell(Told told) {
        passedOver.forEach((reason, sheets) -> sheets.forEach((sheet, rows) -> told.add(
                reason.name().toLowerCase(Locale.ROOT),
                Map.of("sheet", sheet, "rows", rows))));
        furtherHeaders.forEach((line, sheet) ->
                told.add("further_header", Map.of("line", line, "sheet", of(sheet))));
        if (hiddenRows > 0) {
            told.add("hidden_rows", Map.of("rows", hiddenRows));
        }
    }

    private static Label of(String sheet) {
        return sheet.isEmpty() ? new Label("", "") : new Label("工作表“" + sheet + "”", "sheet \"" + sheet + "\", ");
    }
}
