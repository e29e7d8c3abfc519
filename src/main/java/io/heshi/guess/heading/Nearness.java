package io.heshi.guess.heading;

/** How near a header is to the words that a canonical column is known by, the nearest first. */
public enum Nearness {
    /** The whole header is such a word. */
    EXACT,
    /** One of the parts of a joined header is: 基本信息/姓名. */
    PART,
    /** The header ends in such a word, or differs from it by one character. */
    SIMILAR,
    /** Such a word holds the header, so it may mean several columns: 类别, 时间. */
    HINT,
    NONE
}
