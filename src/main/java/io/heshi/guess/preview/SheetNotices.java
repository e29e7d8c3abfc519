package io.heshi.guess.preview;

import io.heshi.catalogue.Label;
import io.heshi.intake.cleanse.LineReason;
import io.heshi.intake.cleanse.Outcome.Passed;
import io.heshi.intake.layout.SheetLayout;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Notes which sheets are passed over, and where another header takes over from the first. */
final class SheetNotices {
    private static final Set<LineReason> PASSED_OVER =
            Set.of(LineReason.HIDDEN_SHEET, LineReason.NO_HEADER, LineReason.SHEET_NOT_SELECTED);

    private final Map<LineReason, Map<String, Long>> passedOver = new EnumMap<>(LineReason.class);
    private final Set<Header> furtherHeaders = new LinkedHashSet<>();
    private long hiddenRows;

    private record Header(String sheet, long line) {}

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
        furtherHeaders.add(new Header(sheet, layout.firstHeaderLine()));
    }

    void tell(Told told) {
        passedOver.forEach((reason, sheets) -> sheets.forEach((sheet, rows) ->
                told.add(reason.name().toLowerCase(Locale.ROOT), Map.of("sheet", sheet, "rows", rows))));
        furtherHeaders.forEach(
                header -> told.add("further_header", Map.of("line", header.line, "sheet", of(header.sheet))));
        if (hiddenRows > 0) {
            told.add("hidden_rows", Map.of("rows", hiddenRows));
        }
    }

    private static Label of(String sheet) {
        return sheet.isEmpty() ? new Label("", "") : Told.sheet(sheet);
    }
}
