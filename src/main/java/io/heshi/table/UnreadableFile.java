package io.heshi.table;

/**
 * A file that cannot be taken in as it is. The message is for the staff who sent it: where, what is wrong and what to do, in
 * Chinese and English. It never shows the contents of a cell below the header.
 */
public final class UnreadableFile extends RuntimeException {
    private final FileLocation spot;
    private final String zh;
    private final String en;

    /**
     * @param zh what happened and what to do, as sentences in Chinese
     * @param en the same in English
     */
    public UnreadableFile(FileLocation spot, String zh, String en) {
        // No cause: a parser's own message may quote a cell.
        super(spot.zh() + "：" + zh + " / " + spot.en() + ": " + en);
        this.spot = spot;
        this.zh = zh;
        this.en = en;
    }

    /** What happened and what to do, in Chinese, without the place. */
    public String zh() {
        return zh;
    }

    /** The same in English. */
    public String en() {
        return en;
    }

    public FileLocation spot() {
        return spot;
    }
}
