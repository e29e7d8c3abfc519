package io.heshi.city.person;

/** The exports that tell of persons. */
public enum Source {
    REGISTER,
    HR,
    ORGANIZATION,
    FINANCE
}
