package io.heshi.collect;

import io.heshi.ledger.DecisionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that whoever decides gives by hand. */
public final class EvidenceFiles {
    private EvidenceFiles() {}

    /** Whether a file can be taken: it is there, is no folder, and not too large. */
    public static boolean fits(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.isReadable(file)
                    && Files.size(file) <= (long) Attachments.LARGEST << 20;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Megabytes of one file. */
    public static int largest() {
        return Attachments.LARGEST;
    }

    /**
     * What these files are, each content once.
     *
     * @param data folder in which they are kept
     * @param keep whether they are; else they are only looked at
     */
    public static List<DecisionFile> of(List<Path> files, Path data, boolean keep) throws IOException {
        ReturnArchive archive = ReturnArchive.ofEvidence(data);
        List<DecisionFile> known = new ArrayList<>();
        for (Path given : files) {
            Path file = given.toRealPath();
            ReturnArchive.Content content = keep ? archive.keep(file) : ReturnArchive.of(file);
            if (known.stream().noneMatch(same -> same.sha256().equals(content.sha256()))) {
                known.add(new DecisionFile(String.valueOf(given.getFileName()), content.sha256(), content.bytes()));
            }
        }
        return List.copyOf(known);
    }
}
