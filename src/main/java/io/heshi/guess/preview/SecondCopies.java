package io.heshi.guess.preview;

import io.heshi.definition.Source;
import io.heshi.definition.ValueOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files in the same folder with the same bytes, of which a run reads one. */
final class SecondCopies {
    private static final long SAME = -1;

    private SecondCopies() {}

    /** Their names, in order; none where a column takes its value from the name of the file. */
    static List<String> of(Path file, Source source) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        boolean toldByName =
                source.columns().stream().anyMatch(column -> column.origin().stated() instanceof ValueOrigin.FileName);
        if (folder == null || toldByName) {
            return List.of();
        }
        List<String> copies = new ArrayList<>();
        try (Stream<Path> others = Files.list(folder)) {
            for (Path other : others.sorted().toList()) {
                if (Files.isRegularFile(other)
                        && Files.size(other) == Files.size(file)
                        && !Files.isSameFile(other, file)
                        && Files.mismatch(other, file) == SAME) {
                    copies.add(String.valueOf(other.getFileName()));
                }
            }
        }
        return copies;
    }
}
