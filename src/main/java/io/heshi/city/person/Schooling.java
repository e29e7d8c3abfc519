package io.heshi.city.person;

/** How far a person went at school: the groups of the office's reports, from the lowest. */
public enum Schooling {
    COLLEGE("大专", "", 18, 23),
    BACHELOR("本科", "学士", 21, 23),
    MASTER("硕士研究生", "硕士", 24, 26),
    DOCTOR("博士研究生", "博士", 27, 29);

    final String education;
    final String degree;
    /** The age from which such people begin to work. */
    final int earliestStart;
    /** The age of the youngest in post. */
    final int youngest;

    Schooling(String education, String degree, int earliestStart, int youngest) {
        this.education = education;
        this.degree = degree;
        this.earliestStart = earliestStart;
        this.youngest = youngest;
    }
}
