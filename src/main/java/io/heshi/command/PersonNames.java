package io.heshi.command;

import io.heshi.catalogue.Texts;
import io.heshi.command.person.ExceptionNumbers;
import io.heshi.command.person.JudgedLines;
import io.heshi.identity.verdict.NamedPersons;
import io.heshi.identity.verdict.NamedPersons.Named;
import io.heshi.identity.verdict.PersonJudgement;
import io.heshi.identity.verdict.PersonVerdict;
import io.heshi.job.ExitCode;
import io.heshi.job.desk.PersonDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whom something is said of, why and by whom; shared by the commands that say it. */
@Command
final class PersonNames {
    static final Texts TEXTS = Texts.load("verdict");

    @Parameters(
            paramLabel = "NUMBER",
            arity = "1..2",
            description =
                    "问题编号 / Numbers of exceptions: each stands for its person. One that names two persons is enough.")
    private List<String> numbers = new ArrayList<>();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "理由 / Why, in at most 200 characters.")
    private String reason = "";

    @Option(names = "--plan", description = "只预览 / Show what would be recorded, and record nothing.")
    private boolean plan;

    @Mixin
    private ClerkName clerk = new ClerkName();

    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private Terminal terminal = new Terminal();

    /** What is to be said of the persons that were named. */
    interface Saying extends BiFunction<NamedPersons, List<Named>, List<PersonVerdict>> {}

    Integer say(Saying saying) {
        if (reason.isBlank()) {
            throw wrong("need.reason");
        }
        if (reason.strip().codePointCount(0, reason.strip().length()) > PersonVerdict.LONGEST_REASON) {
            throw ClerkName.tooLong(terminal, TEXTS, "--reason", reason, PersonVerdict.LONGEST_REASON);
        }
        List<Long> wanted = ExceptionNumbers.of(numbers).orElseThrow(() -> wrong("need.number"));
        try (OpeningDatabase database = place.opening()) {
            DataSource dataSource = database.get().dataSource();
            NamedPersons persons = new NamedPersons(dataSource);
            List<PersonVerdict> said = saying.apply(persons, named(persons, wanted));
            PersonDesk desk = new PersonDesk(dataSource, Clock.systemUTC());
            String who = clerk.clerk(terminal, TEXTS).who();
            List<PersonJudgement> judged = plan ? desk.plan(said, who) : desk.say(said, who);
            new JudgedLines(TEXTS).print(judged, plan, terminal.out());
            return (!plan && judged.stream().anyMatch(PersonJudgement::refused) ? ExitCode.NOT_RECORDED : ExitCode.OK)
                    .number();
        }
    }

    String reason() {
        return reason.strip();
    }

    /** The keys of the two persons that are meant. */
    long[] pair(List<Named> named) {
        Named first = named.get(0);
        if (named.size() == 2) {
            return new long[] {first.key(), named.get(1).key()};
        }
        if (first.other() == 0) {
            throw wrong("need.two", first.number());
        }
        return new long[] {first.key(), first.other()};
    }

    RuntimeException wrong(String key, Object... values) {
        return terminal.wrong(TEXTS.of(key, values).both());
    }

    private List<Named> named(NamedPersons persons, List<Long> wanted) {
        Map<Long, Named> known = persons.of(wanted);
        List<Named> named = new ArrayList<>();
        for (long number : wanted) {
            Named one = known.get(number);
            if (one == null) {
                throw wrong("no_exception", number);
            }
            if (!one.ofPerson()) {
                throw wrong("no_person", number);
            }
            named.add(one);
        }
        return named;
    }
}
