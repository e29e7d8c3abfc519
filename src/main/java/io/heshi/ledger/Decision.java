package io.heshi.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody says of one exception.
 *
 * @param number of the exception
 * @param reason in the words of who says it
 * @param until deadline of what is confirmed, last day of a special case
 * @param document number of the document that a special case rests on, or empty text
 * @param owner unit or person that it is passed on to, or empty text
 * @param files that it rests on, each content once
 */
public record Decision(
        long number,
        Verdict verdict,
        String reason,
        Optional<LocalDate> until,
        String document,
        String owner,
        List<DecisionFile> files) {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 200;

    /** Characters of a document's number, and of whom it is passed on to. */
    public static final int LONGEST_NAME = 100;

    public Decision {
        files = List.copyOf(files);
    }

    /** One that rests on no file. */
    public Decision(
            long number, Verdict verdict, String reason, Optional<LocalDate> until, String document, String owner) {
        this(number, verdict, reason, until, document, owner, List.of());
    }

    /** The same, resting on these files. */
    public Decision with(List<DecisionFile> evidence) {
        return new Decision(number, verdict, reason, until, document, owner, evidence);
    }

    /** What it lacks, the first thing that is to be told. */
    public Optional<Lack> lack() {
        if (reason.isBlank()) {
            return Optional.of(Lack.REASON);
        }
        if (length(reason) > LONGEST_REASON) {
            return Optional.of(Lack.LONG_REASON);
        }
        if ((verdict == Verdict.CONFIRMED || verdict == Verdict.SPECIAL) && until.isEmpty()) {
            return Optional.of(Lack.UNTIL);
        }
        if (verdict == Verdict.SPECIAL && document.isBlank()) {
            return Optional.of(Lack.DOCUMENT);
        }
        if (length(document) > LONGEST_NAME) {
            return Optional.of(Lack.LONG_DOCUMENT);
        }
        if (verdict == Verdict.TRANSFERRED && owner.isBlank()) {
            return Optional.of(Lack.OWNER);
        }
        return length(owner) > LONGEST_NAME ? Optional.of(Lack.LONG_OWNER) : Optional.empty();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Taking back what was said last. */
    public static Decision undoing(long number, String reason) {
        return new Decision(number, Verdict.UNDONE, reason, Optional.empty(), "", "");
    }
}
