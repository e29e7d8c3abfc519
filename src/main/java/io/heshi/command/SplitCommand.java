package io.heshi.command;

import io.heshi.identity.verdict.NamedPersons.Named;
import io.heshi.identity.verdict.PersonVerdict;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records that one number has several holders. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        header = "认定一个身份证号下有两人 / Say that one ID number has two holders.",
        description =
                "The name that most sources have under the number of the exception keeps it; whoever has another one is another person from the next run on.",
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:recorded, or a plan was shown",
            "2:wrong usage",
            "6:a run is under way",
            "7:the database cannot be used",
            "16:not recorded"
        })
final class SplitCommand implements Callable<Integer> {
    private static final String NAME = "name";

    @Mixin
    private PersonNames persons = new PersonNames();

    @Option(
            names = "--by",
            paramLabel = "name",
            required = true,
            description = "按什么分开，目前只有 name（姓名） / What tells them apart; only name so far.")
    private String by = "";

    @Override
    public Integer call() {
        return persons.say((known, named) -> {
            if (!by.equals(NAME) || named.size() != 1) {
                throw persons.wrong("need.by_name");
            }
            Named one = named.get(0);
            List<String> names = known.names(one);
            if (names.size() < 2) {
                throw persons.wrong("one_name", one.number());
            }
            return names.stream()
                    .skip(1)
                    .map(name -> PersonVerdict.split(one.key(), name, persons.reason()))
                    .toList();
        });
    }
}
