package io.heshi.command.terminal;

import io.heshi.definition.Fault;
import io.heshi.job.ExitCode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Faults in the definitions, as the terminal shows them: how many, then one a line as {@code file:line: key: what is wrong}. */
public final class FaultList {
    private FaultList() {}

    /** Prints the faults and gives the exit code that stands for them. */
    public static int print(Collection<Fault> faults, PrintWriter err) {
        lines(faults).forEach(err::println);
        return ExitCode.INVALID_DEFINITIONS.number();
    }

    public static List<String> lines(Collection<Fault> faults) {
        List<String> lines = new ArrayList<>();
        lines.add("定义有 %1$d 处错误（文件:行: 键: 问题）/ faults in the definitions: %1$d (file:line: key: what is wrong)"
                .formatted(faults.size()));
        faults.forEach(fault -> lines.add("  " + fault));
        return lines;
    }
}
