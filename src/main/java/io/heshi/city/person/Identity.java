package io.heshi.city.person;

import java.time.LocalDate;

/** A person's ID number and what it says. */
public record Identity(String idNumber, boolean male, LocalDate birth) {}
