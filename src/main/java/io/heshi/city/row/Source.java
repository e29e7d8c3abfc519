package io.heshi.city.row;

/** The exports that tell of persons. */
public enum Source {
    REGISTER,
    HR,
    ORGANIZATION,
    FINANCE
}
