package io.heshi.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody says of one exception.
 *
 * @param number of the exception
 * @param reason in the words of who says it
 * @param until deadline of what is confirmed, last day of a special case
 * @param document number of the document that a special case rests on, or empty text
 * @param owner unit or person that it is passed on to, or empty text
 */
public record Decision(
        long number, Verdict verdict, String reason, Optional<LocalDate> until, String document, String owner) {

    /** Taking back what was said last. */
    public static Decision undoing(long number, String reason) {
        return new Decision(number, Verdict.UNDONE, reason, Optional.empty(), "", "");
    }
}
