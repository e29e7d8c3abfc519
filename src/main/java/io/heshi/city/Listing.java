package io.heshi.city;

import java.time.LocalDate;

/** A person on a named list. */
record Listing(Person person, String place, String documentNo, LocalDate from, LocalDate until) {}
