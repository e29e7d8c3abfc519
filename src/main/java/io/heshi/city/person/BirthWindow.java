package io.heshi.city.person;

/** When a person must have been born for their story to hold. */
public enum BirthWindow {
    /** In the window of their age band; nobody of it has reached the statutory retirement month. */
    ANY,
    /** In the middle of the age band, so that a birth date that a source has wrong changes neither band nor retirement. */
    SETTLED,
    /** 60 to 64 years ago: past the statutory month of everybody. */
    PAST_SIXTY,
    /** 55 to 59 years ago: past the statutory month of most women. */
    PAST_FIFTY_FIVE;

    public boolean pastRetirement() {
        return this == PAST_SIXTY || this == PAST_FIFTY_FIVE;
    }
}
