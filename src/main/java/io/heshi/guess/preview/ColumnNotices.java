package io.heshi.guess.preview;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.gate.FileFigures;
import io.heshi.gate.LastTime;
import io.heshi.intake.cleanse.ClaimColumns;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.intake.cleanse.Outcome.Reject;
import io.heshi.intake.cleanse.ValueFault;
import io.heshi.intake.layout.SheetLayout;
import io.heshi.intake.load.ColumnTally;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks at the claims of a file column by column: what is empty, faulty, unknown, or ahead of its time. */
final class ColumnNotices {
    private static final String ID_NO = "id_no";
    private static final String MISSING = "missing";
    private static final int LENGTH_OF_A_MONTH = 7;

    private final Source source;
    private final String today;
    private final ColumnTally tally;
    private final List<String> columns;
    private final String month;
    private final Map<String, FaultyWords> words = new HashMap<>();
    private final Map<String, Long> ahead = new LinkedHashMap<>();
    private final SortedSet<String> months = new TreeSet<>();
    private final SortedMap<Integer, Long> codeLengths = new TreeMap<>();
    private long otherDocuments;
    private long claims;
    private boolean unitGiven;

    ColumnNotices(Source source, LocalDate businessDate) {
        this.source = source;
        today = businessDate.toString();
        tally = new ColumnTally(source, businessDate);
        columns = ClaimColumns.of(source);
        month = source.claims().month().orElse("");
    }

    void laid(SheetLayout layout) {
        tally.laid(layout);
    }

    void add(Claim claim) {
        claims++;
        tally.add(claim);
        faults(claim.values()[columns.indexOf("value_faults")]);
        for (String field : source.claims().past()) {
            String value = value(claim, field);
            if (value.compareTo(today) > 0) {
                ahead.merge(field, 1L, Long::sum);
            }
        }
        if (!month.isEmpty() && value(claim, month).length() >= LENGTH_OF_A_MONTH) {
            months.add(value(claim, month).substring(0, LENGTH_OF_A_MONTH));
        }
        if (source.claims().namesPerson()) {
            number(claim);
        }
        String code = claim.mention().code();
        unitGiven |= !code.isEmpty() || !claim.mention().name().isEmpty();
        if (!code.isEmpty() && code.chars().allMatch(Character::isDigit)) {
            codeLengths.merge(code.length(), 1L, Long::sum);
        }
    }

    private void number(Claim claim) {
        String fault = value(claim, "id_fault");
        String text = value(claim, ID_NO);
        if (!fault.isEmpty() && !fault.equals(MISSING)) {
            of(ID_NO).add(text);
        } else if (!text.isEmpty() && value(claim, "person_key").isEmpty()) {
            otherDocuments++;
        }
    }

    private void faults(String lines) {
        if (lines.isEmpty()) {
            return;
        }
        for (String line : lines.split("\n", -1)) {
            String[] parts = line.split("\t", -1);
            of(parts[0]).add(ValueFault.ofCode(parts[1]), parts[2]);
        }
        tally.takeFaults();
    }

    private FaultyWords of(String field) {
        return words.computeIfAbsent(field, f -> new FaultyWords());
    }

    private String value(Claim claim, String field) {
        return claim.values()[columns.indexOf(field)];
    }

    void add(Reject reject) {
        tally.reject(reject);
    }

    /** The file is at its end. */
    void end() {
        tally.end();
        tally.carry();
        tally.takeFaults();
    }

    List<FileFigures.Column> figures() {
        return tally.counts().stream()
                .map(count -> new FileFigures.Column(
                        count.field(),
                        count.filled(),
                        count.unread(),
                        count.damaged(),
                        count.unknown(),
                        of(count.field()).distinctUnknown(),
                        count.laid()))
                .toList();
    }

    /** @param beside the last complete run, if the file is laid beside it */
    List<PreviewColumn> shown(Optional<LastTime> beside) {
        return figures().stream()
                .filter(FileFigures.Column::laid)
                .map(column -> new PreviewColumn(
                        column,
                        claims,
                        of(column.field()).examples(),
                        beside.map(time -> time.columns().get(column.field()))))
                .toList();
    }

    /** The newest month of pay, empty for none. */
    String newestMonth() {
        return tally.counts().stream()
                .filter(count -> count.field().equals(month))
                .map(ColumnTally.ColumnCount::newest)
                .findFirst()
                .orElse("");
    }

    void tell(Told told) {
        ahead.forEach((field, dates) ->
                told.add("ahead", Map.of("field", Told.named(source, field), "dates", dates, "today", today)));
        if (months.size() > 1) {
            told.add("months", Map.of("count", months.size(), "months", Told.listed(List.copyOf(months))));
        }
        if (source.claims() == ClaimKind.PERSON && claims > 0 && !unitGiven) {
            told.add("no_unit", Map.of());
        }
        if (otherDocuments > 0) {
            told.add("other_documents", Map.of("claims", otherDocuments));
        }
        int longest = codeLengths.isEmpty() ? 0 : codeLengths.lastKey();
        codeLengths.headMap(longest).tailMap(longest - 2).forEach((length, rows) -> {
            if (rows > 0) {
                told.add(
                        "short_codes",
                        Map.of(
                                "field", Told.named(source, codeField()),
                                "claims", rows,
                                "length", length,
                                "longest", longest));
            }
        });
    }

    private String codeField() {
        return source.columns().stream()
                .map(ColumnMapping::field)
                .filter(field -> field.type() == FieldType.UNIT_CODE)
                .map(Field::name)
                .findFirst()
                .orElse("unit_code");
    }
}
