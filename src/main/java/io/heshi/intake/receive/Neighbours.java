package io.heshi.intake.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies where a missing file was looked for: most often the file itself, under a name or in a form that is not taken. */
record Neighbours(Path inbox) {
    private static final int MOST_SHOWN = 5;

    /** ListedNames below the inbox, folders with a {@code /} at the end; empty if there is nothing, or the folder of the pattern varies. */
    List<String> of(String glob) {
        int wildcard = 0;
        while (wildcard < glob.length() && "*?[{".indexOf(glob.charAt(wildcard)) < 0) {
            wildcard++;
        }
        int slash = glob.lastIndexOf('/', Math.min(wildcard, glob.length() - 1));
        Path folder = inbox.resolve(glob.substring(0, Math.max(slash, 0)));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted()
                    .limit(MOST_SHOWN)
                    .map(entry -> ShownName.of(inbox.relativize(entry)) + (Files.isDirectory(entry) ? "/" : ""))
                    .toList();
        } catch (IOException notListed) {
            return List.of();
        }
    }
}
