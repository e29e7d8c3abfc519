package io.heshi.collect;

import io.heshi.catalogue.Texts;
import io.heshi.store.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Gives every returned file back, with what became of its rows. */
public final class Results {
    private static final Texts TEXTS = Texts.load("collect");

    private Results() {}

    /** Whether a file is one that was given back, and not one that came back. */
    public static boolean isResult(Path file) {
        return String.valueOf(file.getFileName()).contains(TEXTS.zh("result.suffix"));
    }

    /**
     * Writes a workbook beside a name of each file, and one of what is missing. What was told of a file before stays as it is: the same file
     * again has nothing new to tell, unless it has changed or more was applied, and then a further workbook does. Of what would only be
     * recorded there is one, the latest.
     *
     * @param folder is made where it is not there
     * @param access who may read them: they hold what the packs hold
     * @return the workbooks
     */
    public static List<Path> write(Collected collected, Path folder, OwnFiles access) throws IOException {
        access.makeFolder(folder);
        ResultWorkbook workbook = new ResultWorkbook(TEXTS);
        String suffix = TEXTS.zh(collected.recorded() ? "result.suffix" : "result.suffix.plan");
        List<Path> written = new ArrayList<>();
        for (Collected.Result result : collected.files()) {
            Predicate<Path> told = file -> collected.recorded() && Files.exists(file) && !stillTrue(file, result);
            Path target = free(folder, stem(result.path()), suffix, file -> written.contains(file) || told.test(file));
            if (!collected.recorded() || !Files.exists(target)) {
                workbook.write(collected, result, closed(target, access));
            }
            written.add(target);
        }
        if (!collected.missing().isEmpty()) {
            Path target = closed(free(folder, TEXTS.zh("result.missing"), suffix, written::contains), access);
            workbook.write(collected.missing(), target);
            written.add(target);
        }
        return List.copyOf(written);
    }

    private static boolean stillTrue(Path told, Collected.Result result) {
        return told.toFile().lastModified() >= result.path().toFile().lastModified()
                && result.rows().stream().noneMatch(row -> row.ending() == Ending.APPLIED);
    }

    /** An empty file that others cannot read, in place of one that is there. */
    private static Path closed(Path file, OwnFiles access) throws IOException {
        Files.deleteIfExists(file);
        access.close(Files.createFile(file));
        return file;
    }

    private static Path free(Path folder, String stem, String suffix, Predicate<Path> taken) {
        Path target = folder.resolve(stem + suffix + ".xlsx");
        for (int n = 2; taken.test(target); n++) {
            target = folder.resolve(stem + "_" + n + suffix + ".xlsx");
        }
        return target;
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
