package io.heshi.command;

import java.util.List;

/** What a command left behind on the terminal, and its exit code. */
record Answer(int exitCode, String out, String err) {

    /** The lines of the error output. */
    List<String> messages() {
        return err.lines().filter(line -> !line.isBlank()).toList();
    }

    String everything() {
        return out + err;
    }
}
