package io.heshi.definition;

import java.util.Optional;

/**
 * How the files of a source are laid out, as far as the source says.
 *
 * @param encoding charset name, or empty to find it out
 * @param headerRow row of the header from 1, or empty to find it
 */
public record Layout(Optional<String> encoding, Optional<Integer> headerRow) {
    /** Everything is found out. */
    public static final Layout AUTO = new Layout(Optional.empty(), Optional.empty());
}
