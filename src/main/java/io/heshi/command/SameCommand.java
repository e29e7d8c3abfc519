package io.heshi.command;

import io.heshi.identity.verdict.PersonVerdict;
import io.heshi.identity.verdict.PersonWord;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records that two persons are one. */
@Command(
        name = "same",
        mixinStandardHelpOptions = true,
        header = "认定两人是同一人 / Say that two persons are one.",
        description = {
            "The next run reads both numbers as one person; exceptions go on under their numbers. Two valid ID numbers need a second person, who says the same with --approve.",
            "Persons are named by exceptions, never by ID numbers."
        },
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:recorded, or a plan was shown",
            "2:wrong usage",
            "6:a run is under way",
            "7:the database cannot be used",
            "16:not recorded"
        })
final class SameCommand implements Callable<Integer> {
    @Mixin
    private PersonNames persons = new PersonNames();

    @Option(names = "--approve", description = "复核同意他人的认定 / Approve what somebody else has said.")
    private boolean approve;

    @Override
    public Integer call() {
        return persons.say((known, named) -> {
            long[] pair = persons.pair(named);
            return List.of(PersonVerdict.of(
                    approve ? PersonWord.APPROVED : PersonWord.SAME, pair[0], pair[1], persons.reason()));
        });
    }
}
