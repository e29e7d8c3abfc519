package io.heshi.collect;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Files that come back beside packs and are none, by how their names end. */
final class OtherFile {
    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "gz", "tar");
    private static final Set<String> NO_TABLES = Set.of(
            "doc", "docx", "wps", "pdf", "ofd", "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "ppt", "pptx",
            "mp4");

    private OtherFile() {}

    /** What to do with it; empty for what may be a pack. */
    static Optional<Label> told(Path file, Texts texts) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return ARCHIVES.contains(ending)
                ? Optional.of(texts.of("unread.archive"))
                : NO_TABLES.contains(ending) ? Optional.of(texts.of("unread.no_table")) : Optional.empty();
    }
}
