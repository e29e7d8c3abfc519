package io.heshi.collect;

import io.heshi.catalogue.Texts;
import io.heshi.store.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gives every returned file back, with what became of its rows. */
public final class Results {
    private static final Texts TEXTS = Texts.load("collect");

    private Results() {}

    /** Whether a file is one that was given back, and not one that came back. */
    public static boolean isResult(Path file) {
        return String.valueOf(file.getFileName()).contains(TEXTS.zh("result.suffix"));
    }

    /**
     * Writes a workbook beside a name of each file, and one of what is missing.
     *
     * @param folder is made where it is not there
     * @param access who may read them: they hold what the packs hold
     * @return the workbooks
     */
    public static List<Path> write(Collected collected, Path folder, OwnFiles access) throws IOException {
        return write(collected, folder, access, false);
    }

    /** The same, where files may have been taken in before: what was told of them then stays, unless they have changed or more was applied. */
    static List<Path> writeAnew(Collected collected, Path folder, OwnFiles access) throws IOException {
        return write(collected, folder, access, true);
    }

    private static List<Path> write(Collected collected, Path folder, OwnFiles access, boolean anew)
            throws IOException {
        access.makeFolder(folder);
        ResultWorkbook workbook = new ResultWorkbook(TEXTS);
        List<Path> written = new ArrayList<>();
        for (Collected.Result result : collected.files()) {
            Path target = free(folder, stem(result.path()), written);
            if (!anew || !stillTrue(target, result)) {
                workbook.write(result, closed(target, access));
            }
            written.add(target);
        }
        if (!collected.missing().isEmpty()) {
            Path target = closed(free(folder, TEXTS.zh("result.missing"), written), access);
            workbook.write(collected.missing(), target);
            written.add(target);
        }
        return List.copyOf(written);
    }

    private static boolean stillTrue(Path told, Collected.Result result) throws IOException {
        return Files.exists(told)
                && Files.getLastModifiedTime(told).compareTo(Files.getLastModifiedTime(result.path())) > 0
                && result.rows().stream().noneMatch(row -> row.ending() == Ending.APPLIED);
    }

    /** An empty file that others cannot read, in place of one that is there. */
    private static Path closed(Path file, OwnFiles access) throws IOException {
        Files.deleteIfExists(file);
        access.close(Files.createFile(file));
        return file;
    }

    private static Path free(Path folder, String stem, List<Path> taken) {
        Path target = folder.resolve(stem + TEXTS.zh("result.suffix") + ".xlsx");
        for (int n = 2; taken.contains(target); n++) {
            target = folder.resolve(stem + "_" + n + TEXTS.zh("result.suffix") + ".xlsx");
        }
        return target;
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
