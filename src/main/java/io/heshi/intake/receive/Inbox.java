package io.heshi.intake.receive;

import io.heshi.definition.Source;
import io.heshi.intake.receive.PassedOver.Why;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The folder in which departments leave their exports of one night. */
public record Inbox(Path folder) {
    /** Folder of what comes back from those who were asked; no source takes it. */
    public static final String RETURNS = "returns";

    /** The folder of what came back, if there is one. */
    public Optional<Path> returned() {
        return Optional.of(folder.resolve(RETURNS)).filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * The files of those sources that take files, by source and name. Upper and lower case are the same, links are not
     * followed; lock files of office programs and files that are still being transferred ({@code ~$…}, {@code .…},
     * {@code ….part}, {@code ….tmp}) are left alone.
     *
     * @throws MissingExport if a required source has none, or the inbox cannot be read
     */
    public List<InboxFile> find(List<Source> sources) {
        List<Taking> takings = Taking.of(sources);
        if (takings.isEmpty()) {
            return List.of();
        }
        requireFolder();
        InboxListing listing = list();
        List<InboxFile> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Taking taking : takings) {
            List<InboxFile> ofSource = listing.files().stream()
                    .filter(file -> taking.takes(file.relative()))
                    .map(file -> describe(taking.source(), file))
                    .sorted(Comparator.comparing(InboxFile::name).thenComparing(InboxFile::path))
                    .toList();
            if (ofSource.isEmpty() && taking.source().origin().required()) {
                missing.add(missing(taking, listing));
            }
            found.addAll(ofSource);
        }
        if (!missing.isEmpty()) {
            throw new MissingExport(String.join("\n", missing));
        }
        return found;
    }

    private void requireFolder() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new MissingExport(
                    "收件目录应是目录, 不是文件: %s。 / The inbox must be a folder, not a file: %s.".formatted(folder, folder));
        }
        if (!Files.isDirectory(folder)) {
            throw new MissingExport(
                    "收件目录不存在: %s。请确认各部门导出文件已送达, 或用 --inbox 指定目录。 / The inbox %s does not exist. Check that the exports have arrived, or name the folder with --inbox."
                            .formatted(folder, folder));
        }
    }

    private String missing(Taking taking, InboxListing listing) {
        List<String> instead = new Neighbours(folder).of(taking.glob());
        String zh = instead.isEmpty() ? "" : " 那里只有: " + String.join("、", instead) + "。";
        String en = instead.isEmpty() ? "" : " There is only: " + String.join(", ", instead) + ".";
        Source source = taking.source();
        List<PassedOver> inTheWay =
                listing.passedOver().stream().filter(taking::wouldTake).toList();
        String why = inTheWay.isEmpty() ? "" : " （" + String.join("; ", PassedOver.told(inTheWay)) + "）";
        return "缺少必需的来源 %s（%s）: 在 %s 下没有与 %s 相符的文件。%s / Required source %s (%s) is missing: no file below %s matches %s.%s%s"
                .formatted(
                        source.name(),
                        source.title().zh(),
                        folder,
                        taking.glob(),
                        zh,
                        source.name(),
                        source.title().en(),
                        folder,
                        taking.glob(),
                        en,
                        why);
    }

    /** ListedNames of the files that none of the sources takes, in order: something may be misplaced or misnamed. */
    public List<String> unclaimed(List<Source> sources) {
        List<Taking> takings = Taking.of(sources);
        if (takings.isEmpty()) {
            return List.of();
        }
        return list().files().stream()
                .map(InboxListing.Found::relative)
                .filter(path -> takings.stream().noneMatch(taking -> taking.takes(path)))
                .map(ShownName::of)
                .sorted()
                .toList();
    }

    /** What else lies there and is not read, a line a reason in Chinese and English. */
    List<String> notes(List<Source> sources) {
        List<Taking> takings = Taking.of(sources);
        if (takings.isEmpty()) {
            return List.of();
        }
        InboxListing listing = list();
        List<PassedOver> passedOver = new ArrayList<>(listing.passedOver());
        listing.folders().stream()
                .filter(path -> takings.stream().anyMatch(taking -> taking.takes(path)))
                .map(path -> new PassedOver(path, Why.FOLDER))
                .forEach(passedOver::add);
        return PassedOver.told(passedOver);
    }

    private InboxListing list() {
        try {
            return InboxListing.of(folder);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InboxFile describe(Source source, InboxListing.Found file) {
        return new InboxFile(
                source.name(),
                ShownName.of(file.relative()),
                folder.resolve(file.relative()),
                file.attributes().size(),
                file.attributes().lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS));
    }

    private MissingExport unreadable(IOException e) {
        String place = e instanceof FileSystemException file ? String.valueOf(file.getFile()) : folder.toString();
        return new MissingExport(
                "收件目录无法读取: %1$s。请检查权限, 或等文件传送完毕。 / Cannot read the inbox: %1$s. Check its permissions, or wait until the files have arrived."
                        .formatted(ShownName.of(place)));
    }
}
