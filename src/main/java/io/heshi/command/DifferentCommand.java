package io.heshi.command;

import io.heshi.identity.verdict.PersonVerdict;
import io.heshi.identity.verdict.PersonWord;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Records that two persons are two. */
@Command(
        name = "different",
        mixinStandardHelpOptions = true,
        header = "认定两人不是同一人 / Say that two persons are not one.",
        description =
                "Remembered for ever: they are never joined, by whatever way, and are not asked about again. Persons are named by exceptions, never by ID numbers.",
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:recorded, or a plan was shown",
            "2:wrong usage",
            "6:a run is under way",
            "7:the database cannot be used",
            "16:not recorded"
        })
final class DifferentCommand implements Callable<Integer> {
    @Mixin
    private PersonNames persons = new PersonNames();

    @Override
    public Integer call() {
        return persons.say((known, named) -> {
            long[] pair = persons.pair(named);
            return List.of(PersonVerdict.of(PersonWord.DIFFERENT, pair[0], pair[1], persons.reason()));
        });
    }
}
