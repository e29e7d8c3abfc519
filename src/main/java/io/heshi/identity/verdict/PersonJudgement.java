package io.heshi.identity.verdict;

/**
 * What became of something that was said of persons.
 *
 * @param seq number of the verdict: the new one, or the one that stands; 0 where there is none
 */
public record PersonJudgement(PersonVerdict verdict, Outcome outcome, long seq) {
    /** How it ended. */
    public enum Outcome {
        /** It holds for every run that begins from now on. */
        APPLIED,
        /** It is kept, and joins nobody yet: two valid ID numbers need a second person. */
        WAITING,
        /** It is kept, and joins nobody, because of what else was said of these persons. */
        AT_ODDS,
        /** The same was said before and still holds. */
        UNCHANGED,
        /** Both are the same person already, by their key. */
        ITSELF,
        /** The contrary was said of these two and has to be taken back first. */
        CONTRADICTS,
        /** Staff have had their word on it, so the machine has none. */
        OUTRANKED,
        /** The machine alone joins no two valid ID numbers. */
        NOT_BY_MACHINE,
        /** Nobody has said that they are one. */
        NOTHING_TO_APPROVE,
        /** Who said so cannot approve it. */
        OWN,
        /** There is no such verdict, or it is taken back. */
        NOTHING_TO_REVOKE
    }

    public boolean refused() {
        return switch (outcome) {
            case APPLIED, WAITING, AT_ODDS, UNCHANGED -> false;
            default -> true;
        };
    }
}
