package io.heshi.table.sheet;

import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;

/** How much of the heap the texts of one workbook may take: a third. */
public final class HeapShare {
    // Object header, reference and hash of a String, header of its bytes, its place in two lists.
    private static final int STRING = 56;
    private static final int PARTS = 3;

    private final String fileName;
    private final long most;
    private long held;

    public HeapShare(String fileName) {
        this.fileName = fileName;
        most = Runtime.getRuntime().maxMemory() / PARTS;
    }

    /**
     * Counts a text that stays in memory.
     *
     * @throws UnreadableFile when the share is used up
     */
    public void hold(long characters) {
        held += STRING + 2 * characters;
        if (held > most) {
            throw new UnreadableFile(
                    FileLocation.file(fileName),
                    "工作簿里不同的文字太多，内存放不下。请分成几个文件，或另存为 CSV，或调大内存（java -Xmx）。",
                    "the workbook holds more different texts than fit into memory. Split it, save it as CSV, or give Java"
                            + " more memory (-Xmx).");
        }
    }
}
