package io.heshi.guess.preview;

import io.heshi.catalogue.Label;
import io.heshi.definition.Source;
import io.heshi.gate.FileFigures;
import io.heshi.gate.FileGates;
import io.heshi.gate.GateReading;
import io.heshi.gate.LastTime;
import io.heshi.intake.cleanse.Outcome;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.intake.cleanse.Outcome.Claims;
import io.heshi.intake.cleanse.Outcome.Passed;
import io.heshi.intake.cleanse.Outcome.Reject;
import io.heshi.intake.cleanse.RowClass;
import io.heshi.intake.cleanse.TotalCheck;
import io.heshi.intake.layout.MappedRow;
import io.heshi.intake.layout.SheetLayout;
import io.heshi.intake.load.ClaimKey;
import io.heshi.intake.load.RecordShapeLimit;
import io.heshi.intake.load.TitleText;
import io.heshi.table.UnreadableFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Notes, row by row, what a run would stop at or tell; counts only, never the file. */
final class NoticeBook {
    private static final int MOST_TOTALS = 200;

    private final Source source;
    private final String fileName;
    private final LocalDate businessDate;
    private final Optional<LastTime> last;
    private final ColumnNotices columns;
    private final SheetNotices sheets = new SheetNotices();
    private final QuotaPlaces places;
    private final RecordShapeLimit shape = new RecordShapeLimit();
    private final TitleText titles = new TitleText();
    private final ClaimKey repeatedBy;
    private final ClaimKey knownInMonth;
    private final Repetitions repeated = new Repetitions();
    private final Repetitions known = new Repetitions();
    private final Map<String, Long> rejects = new TreeMap<>();
    private final Set<String> unused = new LinkedHashSet<>();
    private final List<FileFigures.WrongTotal> wrongTotals = new ArrayList<>();
    private SheetLayout layout = SheetLayout.NONE;
    private String sheet = "";
    private boolean begun;
    private long totals;
    private long claims;
    private long rows;
    private long rejected;

    NoticeBook(Source source, String fileName, LocalDate businessDate, Optional<LastTime> last) {
        this.source = source;
        this.fileName = fileName;
        this.businessDate = businessDate;
        this.last = last;
        columns = new ColumnNotices(source, businessDate);
        places = new QuotaPlaces(source);
        repeatedBy = ClaimKey.repeatedBy(source);
        knownInMonth = ClaimKey.knownInMonth(source);
    }

    void add(MappedRow laid, Outcome outcome, List<TotalCheck> checks) {
        if (laid.layout() != layout || !laid.row().sheet().equals(sheet)) {
            enter(laid);
        }
        check(checks);
        if (outcome instanceof Claim claim) {
            rows++;
            add(claim);
        } else if (outcome instanceof Claims several) {
            rows++;
            several.claims().forEach(this::add);
        } else if (outcome instanceof Reject reject) {
            rejected++;
            shape.reject(reject);
            columns.add(reject);
            rejects.merge(reject.reason().code(), 1L, Long::sum);
        } else if (outcome instanceof Passed passed) {
            sheets.add(passed);
            if (passed.rowClass() == RowClass.TITLE) {
                titles.add(laid.row());
            }
        }
        boolean skipped = outcome instanceof Passed passed && passed.rowClass() == RowClass.SKIPPED;
        if (laid.row().hidden() && !skipped) {
            sheets.hiddenRow();
        }
    }

    private void enter(MappedRow laid) {
        boolean sameSheet = begun && laid.row().sheet().equals(sheet);
        begun = true;
        layout = laid.layout();
        sheet = laid.row().sheet();
        columns.laid(layout);
        unused.addAll(layout.unmapped());
        if (sameSheet) {
            sheets.furtherHeader(sheet, layout);
        }
    }

    private void check(List<TotalCheck> checks) {
        totals += checks.size();
        for (TotalCheck check : checks) {
            if (!check.fits() && wrongTotals.size() < MOST_TOTALS) {
                wrongTotals.add(new FileFigures.WrongTotal(
                        check.sheet(), check.line(), check.field(), plain(check.stated()), plain(check.counted())));
            }
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void add(Claim claim) {
        claims++;
        columns.add(claim);
        places.add(claim);
        long row = repeatedBy.of(claim);
        if (row != ClaimKey.NOTHING) {
            repeated.add(row);
        }
        long person = knownInMonth.of(claim);
        if (source.claims().namesPerson() && person != ClaimKey.NOTHING) {
            known.add(person);
        }
    }

    /**
     * A part of a file is laid beside nothing.
     *
     * @param copies names of files with the same bytes
     */
    Notices notices(boolean whole, long lines, List<String> copies) {
        Optional<LastTime> beside = last.filter(time -> whole);
        columns.end();
        Told told = new Told();
        if (!whole) {
            told.add("part", Map.of("lines", Told.number(lines)));
        }
        shape.refusal(fileName, rows + rejected)
                .map(UnreadableFile::getMessage)
                .ifPresent(refusal -> told.add(new Label(refusal, refusal)));
        long repetitions = repeated.count();
        List<GateReading> gates = gates(repetitions, beside);
        gates.forEach(reading -> told.add(FileGates.foretold(reading)));
        if (repetitions > 0
                && gates.stream().noneMatch(reading -> reading.gate().equals("duplicates"))) {
            told.add("repeated", Map.of("claims", Told.number(repetitions)));
        }
        if (!copies.isEmpty()) {
            told.add("second_copy", Map.of("files", String.join("、", copies)));
        }
        rejected(told);
        long again = known.count() - repetitions;
        if (again > 0) {
            told.add("again", Map.of("claims", Told.number(again)));
        }
        sheets.tell(told);
        columns.tell(told);
        return new Notices(
                columns.shown(beside), told.lines(), repetitions, beside.map(time -> Told.beside(time, claims)));
    }

    /** Those worth a line, closed ones first. */
    private List<GateReading> gates(long repetitions, Optional<LastTime> beside) {
        FileFigures figures = new FileFigures(
                fileName,
                titles.text(),
                columns.newestMonth(),
                claims,
                columns.figures(),
                repetitions,
                rejects,
                List.copyOf(unused),
                totals,
                wrongTotals,
                places.twice(fileName));
        return FileGates.read(source, businessDate, figures, beside).stream()
                .filter(reading -> reading.closed()
                        || reading.gate().equals("totals") && reading.current().signum() > 0)
                .sorted(Comparator.comparing(GateReading::closed).reversed())
                .toList();
    }

    private void rejected(Told told) {
        rejects.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> told.add(
                        "rejected",
                        Map.of(
                                "rows",
                                Told.number(rejected),
                                "share",
                                Percent.of(rejected, rows + rejected),
                                "reason",
                                Told.reject(most.getKey()))));
    }
}
