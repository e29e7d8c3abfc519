package io.heshi.definition;

import io.heshi.catalogue.Label;

/**
 * A threshold that rules use as {@code setting.name}; a job may give it another value.
 *
 * @param value a whole number
 * @param unit what the number counts, such as days; shown to staff
 */
public record Setting(String name, int value, Label title, Label unit, FileLine place) {}
