package io.heshi.guess.preview;

/** What may become of a line. */
public enum PreviewClass {
    CLAIM,
    REJECT,
    TITLE,
    HEADER,
    BLANK,
    TOTAL,
    NOTE,
    UNIT_HEADING,
    SKIPPED
}
