package io.heshi.intake.load;

import java.util.ArrayList;
import java.util.List;

/** What each row of a file is, as ranges. Finished ranges wait until they are taken, which is with every chunk. */
final class LineRanges {
    private List<LineRange> finished = new ArrayList<>();
    private String sheet = "";
    private String lineClass = "";
    private String reason = "";
    private boolean hidden;
    private long from;
    private long to;
    private long rows;

    void add(String newSheet, long line, String newClass, String newReason, boolean isHidden) {
        if (rows > 0
                && isHidden == hidden
                && lineClass.equals(newClass)
                && reason.equals(newReason)
                && sheet.equals(newSheet)) {
            to = line;
            rows++;
            return;
        }
        finish();
        sheet = newSheet;
        lineClass = newClass;
        reason = newReason;
        hidden = isHidden;
        from = line;
        to = line;
        rows = 1;
    }

    /** Ends the range that is being added to. */
    void finish() {
        if (rows > 0) {
            finished.add(new LineRange(sheet, from, to, rows, lineClass, reason, hidden));
            rows = 0;
        }
    }

    /** The ranges finished since the last call. */
    List<LineRange> take() {
        List<LineRange> taken = finished;
        finished = new ArrayList<>();
        return taken;
    }
}
