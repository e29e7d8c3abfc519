package io.heshi.intake.load;

import io.heshi.intake.cleanse.Outcome.Reject;
import io.heshi.intake.cleanse.RejectReason;
import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;
import java.util.Optional;

/** A few rows with more or fewer fields than the header are slips of somebody's hand; more are a program that writes no quotes. */
public final class RecordShapeLimit {
    private static final int MOST_MISSHAPEN = 200;

    private long wrong;
    private long first;

    public void reject(Reject reject) {
        if (reject.reason() == RejectReason.FIELD_COUNT && wrong++ == 0) {
            first = reject.line();
        }
    }

    /**
     * Why the file is not taken in, if such rows are too many.
     *
     * @param all rows that are claims or rejects
     */
    public Optional<UnreadableFile> refusal(String fileName, long all) {
        if (wrong * MOST_MISSHAPEN <= all) {
            return Optional.empty();
        }
        return Optional.of(
                new UnreadableFile(
                        new FileLocation(fileName, "", first),
                        "从这一行起共有 " + wrong + " 行（全部 " + all
                                + " 行）的字段比表头多或少，超过千分之五，未读取。多半是字段里的分隔符或换行没有加双引号，其后各列都错位。请在源系统按 CSV 规则加引号重新导出，或导出 .xlsx。",
                        wrong + " rows from this one on, of " + all
                                + ", have more or fewer fields than the header, which is over 0.5 %, so the file is not read. A delimiter or line break inside"
                                + " a field was not quoted, as a rule, which moves all columns after it. Export again with quotes, or as .xlsx."));
    }
}
