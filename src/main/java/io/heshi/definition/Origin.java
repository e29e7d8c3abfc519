package io.heshi.definition;

/** Where the rows of a source come from. */
public sealed interface Origin {

    /** Whether a run without them fails. */
    boolean required();

    /** @param glob below the inbox, such as <code>finance/*.{csv,xlsx}</code> */
    record Files(String glob, boolean required) implements Origin {}
}
