package io.heshi.command.terminal;

import io.heshi.job.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line in a line or two, and where its help is. */
public final class WrongUsage {
    private static final String TWO_LANGUAGES = " / ";

    private WrongUsage() {}

    /** @return the exit code of wrong usage */
    public static int tell(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = new VisibleText(command.getErr());
        err.println(message(wrong));
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                err.println("是否想写 / did you mean: " + String.join(", ", near));
            }
        }
        err.printf("用法见 / for its usage: %s --help%n", command.getCommandSpec().qualifiedName());
        return ExitCode.USAGE.number();
    }

    private static String message(ParameterException wrong) {
        String message = String.valueOf(wrong.getMessage());
        if (message.contains(TWO_LANGUAGES)) {
            return message;
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String unknown = String.join(" ", unmatched.getUnmatched());
            return "不认识的参数: %1$s / unknown argument: %1$s".formatted(unknown);
        }
        if (wrong instanceof MissingParameterException) {
            return "命令缺少参数 / incomplete command: " + message;
        }
        if (message.equals("Missing required subcommand")) {
            return "请写明命令 / name a command: "
                    + String.join(", ", wrong.getCommandLine().getSubcommands().keySet());
        }
        return "参数有误 / wrong argument: " + message;
    }
}
