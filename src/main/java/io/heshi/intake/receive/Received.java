package io.heshi.intake.receive;

import java.time.Instant;

/** A file that has arrived and is in the archive: one of the inbox, an entry of an archive there, or the answer of a database. */
record Received(String source, String name, Archive.Copy copy, Instant modified) {}
