package io.heshi.intake.receive;

import java.nio.file.Path;
import java.time.Instant;

/**
 * An export as it lies in the inbox.
 *
 * @param name path below the inbox, with {@code /}
 */
public record InboxFile(String source, String name, Path path, long bytes, Instant modified) {}
