package io.heshi.city;

import java.time.LocalDate;

/** A person's ID number and what it says. */
record Identity(String idNumber, boolean male, LocalDate birth) {}
