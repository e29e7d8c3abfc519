package io.heshi.intake.load;

import io.heshi.intake.cleanse.Outcome;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.intake.cleanse.Outcome.Claims;
import io.heshi.intake.cleanse.Outcome.Passed;
import io.heshi.intake.cleanse.Outcome.Reject;
import io.heshi.intake.cleanse.RowClass;
import io.heshi.intake.cleanse.TotalCheck;
import io.heshi.intake.cleanse.column.ColumnNote;
import io.heshi.intake.layout.MappedRow;
import io.heshi.intake.layout.SheetLayout;
import io.heshi.table.UnreadableFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Counts what became of the rows of one file, and notes it line by line. Of one step, so of one thread. */
public final class FileTally {
    private static final String CLAIM = "claim";
    private static final String REJECT = "reject";
    private static final int MOST_HEADERS = 2_000;
    private static final String[] CLASS_CODES = classCodes();

    private final long[] passed = new long[RowClass.values().length];
    private final Set<String> headersFound = new LinkedHashSet<>();
    private final Set<String> headersUnmapped = new LinkedHashSet<>();
    private final TitleText titles = new TitleText();
    private final RecordShapeLimit shape = new RecordShapeLimit();
    private final LineRanges ranges = new LineRanges();
    private final ColumnTally columns;
    private final ClaimPrints prints;
    private List<TotalCheck> totalChecks = new ArrayList<>();
    private List<ColumnNote> notes = List.of();
    private SheetLayout layout = SheetLayout.NONE;
    private String format = "";
    private String encoding = "";
    private long lines;
    private long claimRows;
    private long claims;
    private long rejects;
    private long hiddenLines;

    public FileTally(IntakeFile file) {
        columns = new ColumnTally(file.source(), file.businessDate());
        prints = new ClaimPrints(file.source());
    }

    private static String[] classCodes() {
        RowClass[] classes = RowClass.values();
        String[] codes = new String[classes.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = classes[i].name().toLowerCase(Locale.ROOT);
        }
        return codes;
    }

    void opened(String newFormat, String newEncoding) {
        format = newFormat;
        encoding = newEncoding;
    }

    private static void add(List<String> headers, Set<String> to) {
        for (String header : headers) {
            if (to.size() < MOST_HEADERS) {
                to.add(header);
            }
        }
    }

    void count(MappedRow row, Outcome outcome, List<TotalCheck> checks) {
        lines++;
        if (row.layout() != layout) {
            layout = row.layout();
            add(layout.headers(), headersFound);
            add(layout.unmapped(), headersUnmapped);
            columns.laid(layout);
        }
        totalChecks.addAll(checks);
        boolean hidden = row.row().hidden();
        if (outcome instanceof Claim claim) {
            claimRows++;
            claims++;
            add(claim);
            note(outcome, CLAIM, "", hidden);
        } else if (outcome instanceof Claims several) {
            claimRows++;
            claims += several.claims().size();
            several.claims().forEach(this::add);
            note(outcome, CLAIM, "", hidden);
        } else if (outcome instanceof Reject reject) {
            rejects++;
            columns.reject(reject);
            shape.reject(reject);
            note(outcome, REJECT, reject.reason().code(), hidden);
        } else if (outcome instanceof Passed other) {
            int rowClass = other.rowClass().ordinal();
            passed[rowClass]++;
            note(outcome, CLASS_CODES[rowClass], other.reason().code(), hidden);
            hidden &= other.rowClass() != RowClass.SKIPPED;
            if (other.rowClass() == RowClass.TITLE) {
                titles.add(row.row());
            }
        }
        if (hidden) {
            hiddenLines++;
        }
    }

    private void add(Claim claim) {
        columns.add(claim);
        prints.add(claim);
    }

    private void note(Outcome outcome, String lineClass, String reason, boolean hidden) {
        ranges.add(outcome.sheet(), outcome.line(), lineClass, reason, hidden);
    }

    /** Why a file of this shape is not taken in, if it is not. */
    Optional<UnreadableFile> refusal(String fileName) {
        return shape.refusal(fileName, claimRows + rejects);
    }

    /** What the rows above the headers say. */
    String titles() {
        return titles.text();
    }

    /** Keeps how the columns of the whole file were read. */
    void note(List<ColumnNote> columnNotes) {
        notes = List.copyOf(columnNotes);
    }

    /** How columns were read, where that had to be found out. */
    public List<ColumnNote> notes() {
        return notes;
    }

    /** The file is at its end. */
    void end() {
        ranges.finish();
        columns.end();
    }

    /** What the claims say, column by column; for {@link BookWriter} to carry and take from. */
    ColumnTally columns() {
        return columns;
    }

    /** By what the next run sees whether columns stand beside their rows. */
    ClaimPrints prints() {
        return prints;
    }

    List<LineRange> takeRanges() {
        return ranges.take();
    }

    /** The checks of totals since the last call. */
    public List<TotalCheck> takeTotalChecks() {
        List<TotalCheck> taken = totalChecks;
        totalChecks = new ArrayList<>();
        return taken;
    }

    public String format() {
        return format;
    }

    /** The charset, empty for a workbook. */
    public String encoding() {
        return encoding;
    }

    /** Rows that the file has. */
    public long lines() {
        return lines;
    }

    /** Rows that became claims; a row of a wide table becomes several. */
    public long claimRows() {
        return claimRows;
    }

    public long claims() {
        return claims;
    }

    public long rejects() {
        return rejects;
    }

    /** Hidden rows that were read like any other. */
    public long hiddenLines() {
        return hiddenLines;
    }

    /** The headers of all sheets in the order they were met, each once. */
    public List<String> headersFound() {
        return List.copyOf(headersFound);
    }

    /** Those of the headers that stand over no column that is read. */
    public List<String> headersUnmapped() {
        return List.copyOf(headersUnmapped);
    }

    /** Rows of a class that are neither claim nor reject. */
    public long passed(RowClass rowClass) {
        return passed[rowClass.ordinal()];
    }

    /** Whether every row that was read became exactly one thing. */
    public boolean tiesOut() {
        long sum = claimRows + rejects;
        for (long count : passed) {
            sum += count;
        }
        return lines == sum;
    }
}
