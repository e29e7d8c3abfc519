package io.heshi.command;

import io.heshi.command.terminal.VisibleText;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command prints, and how it tells that it was called wrongly. */
@Command
final class Terminal {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** For what comes from files, definitions and the database: nothing in it acts on the terminal. */
    PrintWriter out() {
        return new VisibleText(spec.commandLine().getOut());
    }

    PrintWriter err() {
        return new VisibleText(spec.commandLine().getErr());
    }

    /** For our own signs, which move the cursor. */
    PrintWriter plainOut() {
        return spec.commandLine().getOut();
    }

    /** To be thrown: the message and where the help is are shown, and the exit code says wrong usage. */
    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
