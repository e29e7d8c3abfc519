package io.heshi.city.person;

/** How a person stands to the unit. */
public enum Standing {
    IN_POST,
    OFF_POST,
    SECONDED,
    ON_LEAVE,
    UNPAID_LEAVE,
    RETIRED,
    DECEASED,
    TRANSFERRED,
    RESIGNED,
    DISMISSED,
    EXPELLED,
    OTHERWISE_GONE,
    OUTSIDE;

    boolean active() {
        return compareTo(RETIRED) < 0;
    }
}
