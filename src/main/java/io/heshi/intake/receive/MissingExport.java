package io.heshi.intake.receive;

/**
 * A required source has no file, or the inbox cannot be read; the message names each such source, the pattern and the folder, in
 * Chinese and in English.
 */
public final class MissingExport extends RuntimeException {
    MissingExport(String message) {
        super(message);
    }
}
