package io.heshi.identity.verdict;

import java.util.Optional;

/**
 * Who says something of persons.
 *
 * @param who as it is shown
 * @param run in which the machine says it; empty for staff
 */
public record Speaker(String who, Optional<Long> run) {
    public static Speaker staff(String who) {
        return new Speaker(who, Optional.empty());
    }

    /** The machine, in this run. */
    public static Speaker machine(long run) {
        return new Speaker("heshi", Optional.of(run));
    }

    String code() {
        return run.isPresent() ? "auto" : "staff";
    }
}
