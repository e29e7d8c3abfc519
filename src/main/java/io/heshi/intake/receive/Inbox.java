package io.heshi.intake.receive;

import io.heshi.definition.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** The folder in which departments leave their exports of one night. */
public record Inbox(Path folder) {
    private static final int DEEPEST = 8;

    /**
     * The files of the given sources, by source and name. Links are not followed; lock files of office programs and files that are still
     * being transferred ({@code ~$…}, {@code .…}, {@code ….part}, {@code ….tmp}) are left alone.
     *
     * @throws MissingExport if a required source has none
     */
    public List<InboxFile> find(List<Source> sources) {
        if (!Files.isDirectory(folder)) {
            throw new MissingExport(
                    "收件目录不存在: %s。请确认各部门导出文件已送达, 或用 --inbox 指定目录。 / The inbox %s does not exist. Check that the exports have arrived, or name the folder with --inbox."
                            .formatted(folder, folder));
        }
        List<Path> all = list();
        List<InboxFile> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Source source : sources) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + source.files());
            List<InboxFile> ofSource = all.stream()
                    .filter(matcher::matches)
                    .map(path -> describe(source, path))
                    .sorted(Comparator.comparing(InboxFile::name))
                    .toList();
            if (ofSource.isEmpty() && source.required()) {
                missing.add(
                        "缺少必需的来源 %s(%s): 在 %s 下没有与 %s 相符的文件。 / Required source %s (%s) is missing: no file below %s matches %s."
                                .formatted(
                                        source.name(),
                                        source.title().zh(),
                                        folder,
                                        source.files(),
                                        source.name(),
                                        source.title().en(),
                                        folder,
                                        source.files()));
            }
            found.addAll(ofSource);
        }
        if (!missing.isEmpty()) {
            throw new MissingExport(String.join("\n", missing));
        }
        return found;
    }

    private List<Path> list() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, java.util.Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !passedOver(file)) {
                        files.add(folder.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("收件目录无法读取 / cannot read the inbox: " + folder, e);
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
            throw new UncheckedIOException("文件无法读取 / cannot read the file: " + relative, e);
        }
    }
}
