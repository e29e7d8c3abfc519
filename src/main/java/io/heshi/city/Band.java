package io.heshi.city;

/** The age bands of the office's reports, in full years at the business date. */
enum Band {
    YOUNG(0, 35, 30),
    MIDDLE(36, 45, 40),
    OLD(46, 200, 50);

    private final int youngest;
    private final int oldest;
    private final int settledAge;

    Band(int youngest, int oldest, int settledAge) {
        this.youngest = youngest;
        this.oldest = oldest;
        this.settledAge = settledAge;
    }

    static Band of(int age) {
        return age <= YOUNG.oldest ? YOUNG : age <= MIDDLE.oldest ? MIDDLE : OLD;
    }

    int youngest() {
        return youngest;
    }

    int oldest() {
        return oldest;
    }

    /** An age that stays in the band, and short of retirement, although a source is wrong by up to three years. */
    int settledAge() {
        return settledAge;
    }
}
