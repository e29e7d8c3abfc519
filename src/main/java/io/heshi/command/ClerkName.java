package io.heshi.command;

import io.heshi.catalogue.Texts;
import io.heshi.ledger.Clerk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who decides; shared by the commands that write into timelines. */
@Command
final class ClerkName {
    private static final int LONGEST = 60;

    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "核实人 / Who decides, as the timeline shows it (default: the user of this machine).")
    private String who = System.getProperty("user.name", "");

    Clerk clerk(Terminal terminal, Texts texts) {
        if (who.codePointCount(0, who.length()) > LONGEST) {
            throw tooLong(terminal, texts, "--who", who, LONGEST);
        }
        return new Clerk(who.strip(), "command");
    }

    /** To be thrown: a text is too long to be what the option is for. */
    static RuntimeException tooLong(Terminal terminal, Texts texts, String option, String text, int most) {
        return terminal.wrong(texts.of("too_long", option, most, text.codePointCount(0, text.length()))
                .both());
    }
}
