package io.heshi.vocabulary;

import io.heshi.vocabulary.text.BlankText;

/** The outcome of {@link ResidentId#read}. No outcome shows a whole ID number in its {@code toString}. */
public sealed interface IdReading {

    /**
     * A number that passes every check.
     *
     * @param upgraded the source had the old 15 digits; 19 and the check digit were added
     * @param knownRegion the first two digits are a province in use, or a permit of a foreign resident (9x)
     */
    record Valid(ResidentId id, boolean upgraded, boolean knownRegion) implements IdReading {}

    /**
     * A text that is no ID number.
     *
     * @param text what was read after cleaning: for the claim, never for a log
     */
    record Invalid(String text, IdFault fault) implements IdReading {
        @Override
        public String toString() {
            return "Invalid[" + ResidentId.masked(text) + ", " + fault.code() + "]";
        }
    }

    /**
     * The number of another document. It names its holder as far as such a number can: no check digit guards it.
     *
     * @param text normalised, without what changes when the document is renewed
     */
    record Other(String text, DocumentType type) implements IdReading {
        @Override
        public String toString() {
            return "Other[" + ResidentId.masked(text) + ", " + type + "]";
        }
    }

    /** An empty cell, or a word that stands for one ({@link BlankText}). */
    record Missing() implements IdReading {}
}
