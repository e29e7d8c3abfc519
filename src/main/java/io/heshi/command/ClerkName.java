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
        limit(terminal, texts, "--who", who, LONGEST);
        return new Clerk(who.strip(), "command");
    }

    /** Refuses a text that is too long to be one. */
    static void limit(Terminal terminal, Texts texts, String option, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw terminal.wrong(texts.of("too_long", option, most, length).both());
        }
    }
}
