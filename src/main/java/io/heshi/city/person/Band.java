package io.heshi.city.person;

/** The age bands of the office's reports, in full years at the business date. */
public enum Band {
    YOUNG(0, 35, 30),
    MIDDLE(36, 45, 40),
    OLD(46, 150, 50);

    final int youngest;
    final int oldest;
    /** An age that stays in the band, and short of retirement, although a source is wrong by up to three years. */
    final int settledAge;

    Band(int youngest, int oldest, int settledAge) {
        this.youngest = youngest;
        this.oldest = oldest;
        this.settledAge = settledAge;
    }

    static Band of(int age) {
        return age <= YOUNG.oldest ? YOUNG : age <= MIDDLE.oldest ? MIDDLE : OLD;
    }
}
