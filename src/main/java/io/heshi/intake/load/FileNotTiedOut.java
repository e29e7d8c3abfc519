package io.heshi.intake.load;

/** The books of a file do not close: what was read is not what became of it. The message has figures only. */
public final class FileNotTiedOut extends RuntimeException {
    FileNotTiedOut(String message) {
        super(message);
    }
}
