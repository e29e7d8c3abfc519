package io.heshi.intake.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Archives in ZIP form: office documents are such too, but are read as what they are. */
final class ZipContainer {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private ZipContainer() {}

    /** Whether the file is an archive of files. One that cannot be opened is if its name says so or it is encrypted. */
    static boolean isArchive(Path file, String name) throws IOException {
        if (!beginsLikeZip(file)) {
            return false;
        }
        try (ZipFile zip = open(file)) {
            return zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null;
        } catch (ZipException unopened) {
            return isEncrypted(unopened) || name.toLowerCase(Locale.ROOT).endsWith(".zip");
        }
    }

    /** Opens it; names of entries are what their flag says, else all UTF-8, else all GB18030. */
    static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException notUtf8) {
            if (isEncrypted(notUtf8)) {
                throw notUtf8;
            }
            return new ZipFile(file.toFile(), GB18030);
        }
    }

    static boolean isEncrypted(ZipException e) {
        return String.valueOf(e.getMessage()).contains("encrypted");
    }

    private static boolean beginsLikeZip(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        return head.length == 4
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
    }
}
