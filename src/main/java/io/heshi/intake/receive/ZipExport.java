package io.heshi.intake.receive;

import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of one archive. Entries are inflated into the archive of copies under the checksum of their content; what they
 * are called is never a path that is written to.
 */
final class ZipExport {
    private static final int BLOCK = 1 << 16;

    private final Archive archive;
    private final ZipLimits limits;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private int entries;
    private long inflated;

    ZipExport(Archive archive, ZipLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /**
     * An entry.
     *
     * @param name that of the archive, {@code !/} and that of the entry
     */
    record Part(String name, Archive.Copy copy) {}

    /**
     * Unpacks an archive, and archives directly within it.
     *
     * @param name the name that messages show
     * @throws UnreadableFile if it is damaged, encrypted, beyond the limits, nested deeper or holds no file
     */
    List<Part> unpack(Path file, String name) throws IOException {
        unpack(file, name, true);
        if (parts.isEmpty()) {
            throw new UnreadableFile(
                    spot(name), "压缩包里没有可读取的文件。请重新打包。", "the archive holds no file that could be read. Pack it again.");
        }
        return parts;
    }

    /** ListedNames of entries that are no exports: folders and what operating systems and office programs leave. */
    List<String> passedOver() {
        return passedOver;
    }

    private void unpack(Path file, String name, boolean outermost) throws IOException {
        try (ZipFile zip = ZipContainer.open(file)) {
            List<? extends ZipEntry> all = Collections.list(zip.entries());
            count(all, name);
            // Sorted, so that the order in which somebody packed does not matter.
            for (ZipEntry entry :
                    all.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                unpack(zip, entry, name, outermost);
            }
        } catch (ZipException | EOFException e) {
            throw e instanceof ZipException zip && ZipContainer.isEncrypted(zip) ? encrypted(name) : damaged(name);
        }
    }

    private void count(List<? extends ZipEntry> all, String name) {
        entries += all.size();
        if (entries > limits.entries()) {
            throw new UnreadableFile(
                    spot(name),
                    "压缩包内文件超过 " + limits.entries() + " 个。请分成几个压缩包。",
                    "the archive has more than " + limits.entries() + " entries. Divide it into several.");
        }
        // Refused before anything is inflated, if it says so itself.
        long stated =
                all.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
        if (inflated + stated > limits.bytes()) {
            throw tooLarge(name);
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry, String name, boolean outermost) throws IOException {
        String path = entry.getName().replace('\\', '/');
        String shown = name + "!/" + ShownName.of(path);
        if (entry.isDirectory() || path.isBlank() || path.endsWith("/") || isJunk(path)) {
            passedOver.add(shown);
            return;
        }
        Archive.Copy copy = archive.keep(out -> inflate(zip, entry, shown, out));
        if (!ZipContainer.isArchive(copy.path(), path)) {
            parts.add(new Part(shown, copy));
        } else if (outermost) {
            unpack(copy.path(), shown, false);
        } else {
            throw new UnreadableFile(
                    spot(shown), "压缩包套压缩包超过两层。请解压后重新放入。", "archives are nested more than two deep. Unpack them first.");
        }
    }

    private static boolean isJunk(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return ("/" + path).contains("/__MACOSX/")
                || last.equalsIgnoreCase("Thumbs.db")
                || last.equalsIgnoreCase("desktop.ini")
                || InboxListing.isNoExport(last);
    }

    private void inflate(ZipFile zip, ZipEntry entry, String shown, OutputStream out) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(block); read > 0; read = in.read(block)) {
                bytes += read;
                inflated += read;
                if (inflated > limits.bytes()) {
                    throw tooLarge(shown);
                }
                if (bytes > ZipLimits.SMALL && bytes / limits.ratio() > entry.getCompressedSize()) {
                    throw new UnreadableFile(
                            spot(shown),
                            "解压后超过压缩前的 " + limits.ratio() + " 倍，疑似压缩炸弹，未读取。若确为数据，请解压后直接放入。",
                            "inflates to more than " + limits.ratio()
                                    + " times its packed size and may be a bomb, so it is not read. If it is data, put it there unpacked.");
                }
                checksum.update(block, 0, read);
                out.write(block, 0, read);
            }
        }
        if (checksum.getValue() != entry.getCrc() || bytes != entry.getSize()) {
            throw damaged(shown);
        }
    }

    private UnreadableFile tooLarge(String name) {
        long gigabytes = Math.max(1, limits.bytes() >> 30);
        return new UnreadableFile(
                spot(name),
                "压缩包解压后超过 " + gigabytes + " GB，未读取。请分成几个压缩包，或解压后直接放入。",
                "the archive inflates to more than " + gigabytes
                        + " GB, so it is not read. Divide it, or put its files there unpacked.");
    }

    private static UnreadableFile damaged(String name) {
        return new UnreadableFile(
                spot(name),
                "压缩包不完整、已损坏，或用了不能读取的压缩方式。请重新传送，或重新打成普通的 zip。",
                "the archive is cut off, damaged, or packed in a way that is not read. Send it again, or pack it as an ordinary zip.");
    }

    private static UnreadableFile encrypted(String name) {
        return new UnreadableFile(
                spot(name), "压缩包加了密码。请去掉密码重新打包。", "the archive is protected by a password. Pack it again without one.");
    }

    private static FileLocation spot(String name) {
        return new FileLocation(name, "", 0);
    }
}
