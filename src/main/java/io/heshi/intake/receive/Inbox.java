package io.heshi.intake.receive;

import io.heshi.definition.Origin;
import io.heshi.definition.Source;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The folder in which departments leave their exports of one night. */
public record Inbox(Path folder) {
    private static final int DEEPEST = 8;

    /**
     * The files of the given sources, by source and name. Upper and lower case are the same, links are not followed; lock files of office programs and files that are still
     * being transferred ({@code ~$…}, {@code .…}, {@code ….part}, {@code ….tmp}) are left alone.
     *
     * @throws MissingExport if a required source has none, or the inbox cannot be read
     */
    public List<InboxFile> find(List<Source> sources) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new MissingExport(
                    "收件目录应是目录, 不是文件: %s。 / The inbox must be a folder, not a file: %s.".formatted(folder, folder));
        }
        if (!Files.isDirectory(folder)) {
            throw new MissingExport(
                    "收件目录不存在: %s。请确认各部门导出文件已送达, 或用 --inbox 指定目录。 / The inbox %s does not exist. Check that the exports have arrived, or name the folder with --inbox."
                            .formatted(folder, folder));
        }
        List<Path> all = list();
        List<InboxFile> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Source source : sources) {
            List<InboxFile> ofSource = all.stream()
                    .filter(path -> takes(source, path))
                    .map(path -> describe(source, path))
                    .sorted(Comparator.comparing(InboxFile::name))
                    .toList();
            if (ofSource.isEmpty() && source.origin().required()) {
                missing.add(missing(source));
            }
            found.addAll(ofSource);
        }
        if (!missing.isEmpty()) {
            throw new MissingExport(String.join("\n", missing));
        }
        return found;
    }

    private String missing(Source source) {
        List<String> instead = new Neighbours(folder).of(glob(source));
        String zh = instead.isEmpty() ? "" : " 那里只有: " + String.join("、", instead) + "。";
        String en = instead.isEmpty() ? "" : " There is only: " + String.join(", ", instead) + ".";
        return "缺少必需的来源 %s（%s）: 在 %s 下没有与 %s 相符的文件。%s / Required source %s (%s) is missing: no file below %s matches %s.%s"
                .formatted(
                        source.name(),
                        source.title().zh(),
                        folder,
                        glob(source),
                        zh,
                        source.name(),
                        source.title().en(),
                        folder,
                        glob(source),
                        en);
    }

    /** Names of the files that none of the sources takes, in order: something may be misplaced or misnamed. */
    public List<String> unclaimed(List<Source> sources) {
        return list().stream()
                .filter(path -> sources.stream().noneMatch(source -> takes(source, path)))
                .map(path -> path.toString().replace('\\', '/'))
                .sorted()
                .toList();
    }

    private static String glob(Source source) {
        return source.origin() instanceof Origin.Files files ? files.glob() : "";
    }

    private static boolean takes(Source source, Path relative) {
        PathMatcher matcher =
                FileSystems.getDefault().getPathMatcher("glob:" + glob(source).toLowerCase(Locale.ROOT));
        return matcher.matches(Path.of(relative.toString().toLowerCase(Locale.ROOT)));
    }

    private List<Path> list() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !passedOver(file)) {
                        files.add(folder.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw unreadable(e);
        }
        return files;
    }

    private static boolean passedOver(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.startsWith("~$") || name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp");
    }

    private InboxFile describe(Source source, Path relative) {
        Path path = folder.resolve(relative);
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new InboxFile(
                    source.name(),
                    relative.toString().replace('\\', '/'),
                    path,
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private MissingExport unreadable(IOException e) {
        String place = e instanceof FileSystemException file ? String.valueOf(file.getFile()) : folder.toString();
        return new MissingExport(
                "收件目录无法读取: %1$s。请检查权限, 或等文件传送完毕。 / Cannot read the inbox: %1$s. Check its permissions, or wait until the files have arrived."
                        .formatted(place));
    }
}
