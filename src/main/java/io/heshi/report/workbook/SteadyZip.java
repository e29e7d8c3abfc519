package io.heshi.report.workbook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a zip file so that its bytes depend on the entries' names and contents only. A workbook with a place for a {@link Seal} gets
 * it.
 */
public final class SteadyZip {

    /** Office programs expect the content types first. */
    private static final String FIRST = "[Content_Types].xml";

    /** What follows the links of a sheet in its file. */
    private static final byte[] AFTER_LINKS = "<printOptions".getBytes(US_ASCII);

    /** A third faster than the usual level, and a thirtieth larger. */
    private static final int LEVEL = 5;

    private static final int CHUNK = 1 << 16;

    private SteadyZip() {}

    /** Copies every entry, ordered by name and dated with the given day. */
    public static void rewrite(Path from, Path to, LocalDate day) throws IOException {
        rewrite(from, to, day, Map.of());
    }

    /** @param links what to put into sheets, by their entry */
    static void rewrite(Path from, Path to, LocalDate day, Map<String, Path> links) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(LEVEL);
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.getName().equals(Seal.ENTRY))
                    .sorted(Comparator.comparing(
                                    (ZipEntry entry) -> !entry.getName().equals(FIRST))
                            .thenComparing(ZipEntry::getName))
                    .toList();
            List<ZipEntry> copies = new ArrayList<>();
            for (ZipEntry entry : entries) {
                ZipEntry copy = begin(entry.getName(), out, day);
                try (InputStream in = zip.getInputStream(entry)) {
                    Path added = links.get(entry.getName());
                    if (added != null) {
                        copyWithLinks(in, added, out);
                    }
                    in.transferTo(out);
                }
                out.closeEntry();
                copies.add(copy);
            }
            Optional<ZipEntry> sealed = Optional.ofNullable(zip.getEntry(Seal.ENTRY));
            if (sealed.isPresent()) {
                begin(Seal.ENTRY, out, day);
                try (InputStream in = zip.getInputStream(sealed.get())) {
                    out.write(Seal.of(copies)
                            .put(new String(in.readAllBytes(), UTF_8))
                            .getBytes(UTF_8));
                }
                out.closeEntry();
            }
        }
    }

    private static ZipEntry begin(String name, ZipOutputStream out, LocalDate day) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(day.atStartOfDay());
        out.putNextEntry(entry);
        return entry;
    }

    /** Up to some way behind the links. */
    private static void copyWithLinks(InputStream in, Path links, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int held = 0;
        while (true) {
            int read = in.readNBytes(chunk, held, CHUNK - held);
            int filled = held + read;
            int found = find(chunk, filled);
            if (found >= 0) {
                out.write(chunk, 0, found);
                out.write("<hyperlinks>".getBytes(US_ASCII));
                Files.copy(links, out);
                out.write("</hyperlinks>".getBytes(US_ASCII));
                out.write(chunk, found, filled - found);
                return;
            }
            if (read == 0) {
                throw new IllegalStateException("a sheet with links has no options of printing");
            }
            held = Math.min(filled, AFTER_LINKS.length - 1);
            out.write(chunk, 0, filled - held);
            System.arraycopy(chunk, filled - held, chunk, 0, held);
        }
    }

    private static int find(byte[] bytes, int length) {
        for (int i = 0; i <= length - AFTER_LINKS.length; i++) {
            int k = 0;
            while (k < AFTER_LINKS.length && bytes[i + k] == AFTER_LINKS[k]) {
                k++;
            }
            if (k == AFTER_LINKS.length) {
                return i;
            }
        }
        return -1;
    }
}
