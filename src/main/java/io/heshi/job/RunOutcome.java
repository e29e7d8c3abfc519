package io.heshi.job;

import java.nio.file.Path;
import java.util.List;

/**
 * How a run ended.
 *
 * @param messages why it did not end well, one clear message each; empty when it did
 * @param notes what did not stop the run but should be known, such as files that no source takes
 * @param reports files published, in the order of their importance
 */
public record RunOutcome(
        ExitCode exitCode, long runId, int attempt, List<String> messages, List<String> notes, List<Path> reports) {
    public RunOutcome {
        messages = List.copyOf(messages);
        notes = List.copyOf(notes);
        reports = List.copyOf(reports);
    }
}
