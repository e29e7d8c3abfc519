package io.heshi.table.text;

import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the bytes of a text file are read: every byte of the file was seen to fit.
 *
 * @param bomLength bytes to pass over at the start
 */
public record TextEncoding(Charset charset, int bomLength) {
    public static final Charset GB18030 = Charset.forName("GB18030");
    /** UTF-8 as some databases write it: characters beyond the basic plane are two halves of three bytes each. */
    private static final Charset CESU_8 = Charset.forName("CESU-8");

    private static final int HALVES = 6;
    /** Bytes of a character, in the encodings of this class. */
    private static final int LONGEST = 4;

    private static final int BLOCK = 1 << 16;
    private static final int HEAD = 4096;
    private static final Pattern HINT = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9_-]{3,30})");

    /**
     * A byte order mark decides; else what the source declares; else UTF-16 if the beginning has the zero bytes of that; else
     * UTF-8 or CESU-8 if the whole file is that, else GB18030. CESU-8 is also taken where UTF-8 is declared or marked.
     *
     * @throws UnreadableFile with the first line that does not fit
     */
    static TextEncoding of(Path file, String fileName, Optional<String> declared) throws IOException {
        return of(file, fileName, declared, false);
    }

    /** The same for a web page, whose own word for its charset is taken if it is neither UTF-8 nor said to be GB and it fits. */
    public static TextEncoding ofMarkup(Path file, String fileName, Optional<String> declared) throws IOException {
        return of(file, fileName, declared, true);
    }

    private static TextEncoding of(Path file, String fileName, Optional<String> declared, boolean markup)
            throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        int bom = bomLength(head);
        if (bom > 0) {
            return checked(file, fileName, new TextEncoding(charsetOfBom(head), bom));
        }
        if (declared.isPresent()) {
            return checked(file, fileName, new TextEncoding(charset(fileName, declared.get()), 0));
        }
        Optional<Charset> wide = Utf16.guess(head);
        if (wide.isPresent()) {
            return checked(file, fileName, new TextEncoding(wide.get(), 0));
        }
        return found(file, fileName, markup ? hint(head) : Optional.empty());
    }

    private static Optional<TextEncoding> hint(byte[] head) {
        Matcher hint = HINT.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!hint.find()) {
            return Optional.empty();
        }
        String name = hint.group(1).toUpperCase(Locale.ROOT);
        boolean looked = name.startsWith("GB") || name.startsWith("UTF") || name.startsWith("ISO-8859");
        try {
            return looked ? Optional.empty() : Optional.of(new TextEncoding(Charset.forName(name), 0));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    public static int bomLength(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return 3;
        }
        boolean utf16 = head.length >= 2
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
        return utf16 ? 2 : 0;
    }

    /** The text of the file, decoded strictly. */
    public Reader reader(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        channel.position(bomLength);
        return Channels.newReader(channel, decoder(), BLOCK);
    }

    /** A decoder that reports what it cannot decode instead of replacing it. */
    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    public static Charset charsetOfBom(byte[] head) {
        if (head[0] == (byte) 0xEF) {
            return StandardCharsets.UTF_8;
        }
        return head[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    // GB18030 holds all of GBK and GB2312, and maps what they leave to chance.
    public static Charset charset(String fileName, String declared) {
        return switch (declared.toUpperCase(Locale.ROOT)) {
            case "GBK", "GB2312", "CP936", "MS936", "GB18030" -> GB18030;
            default -> {
                try {
                    yield Charset.forName(declared);
                } catch (IllegalArgumentException unknown) {
                    throw new UnreadableFile(
                            FileLocation.file(fileName),
                            "来源定义的编码 " + declared + " 不存在。请写 UTF-8 或 GB18030。",
                            "the encoding " + declared
                                    + " that the source declares does not exist. Write UTF-8 or GB18030.");
                }
            }
        };
    }

    private static TextEncoding found(Path file, String fileName, Optional<TextEncoding> hint) throws IOException {
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        long utf8Fault = utf8.firstFault(file);
        if (utf8Fault < 0) {
            return utf8;
        }
        if (hint.isPresent() && hint.get().firstFault(file) < 0) {
            return hint.get();
        }
        if (isPairOfHalves(file, utf8Fault)) {
            return cesu8(file, fileName, 0);
        }
        if (endsWithin(file, utf8Fault) && hasWideBefore(file, utf8Fault)) {
            throw cutOff(file, fileName);
        }
        GbBytes bytes = GbBytes.scan(file);
        if (bytes.firstFault() >= 0) {
            if (bytes.firstFault() == Files.size(file)) {
                throw cutOff(file, fileName);
            }
            long line = lineOf(file, Math.max(utf8Fault, bytes.firstFault()));
            throw new UnreadableFile(
                    new FileLocation(fileName, "", line),
                    "从这一行起既不是 UTF-8 也不是 GB18030 编码。请重新导出为 UTF-8，或在来源定义中写明 encoding。",
                    "from this line on the bytes are neither UTF-8 nor GB18030. Export again as UTF-8, or declare the encoding in the source.");
        }
        if (bytes.looksLikeBig5()) {
            throw new UnreadableFile(
                    FileLocation.file(fileName),
                    "文件像是繁体 Big5 编码。请另存为 UTF-8，或在来源定义中写明 encoding: Big5。",
                    "the file looks like Big5 (traditional Chinese). Save it as UTF-8, or declare encoding: Big5 in the source.");
        }
        return new TextEncoding(GB18030, 0);
    }

    private static TextEncoding cesu8(Path file, String fileName, int bomLength) throws IOException {
        TextEncoding cesu8 = new TextEncoding(CESU_8, bomLength);
        long fault = cesu8.firstFault(file);
        if (fault < 0) {
            return cesu8;
        }
        throw new UnreadableFile(
                new FileLocation(fileName, "", lineOf(file, fault)),
                "文件里既有标准 UTF-8，又有 CESU-8（生僻字拆成两半，每半三个字节，常见于 MySQL、Oracle 旧字符集的导出）。这一行不能按 CESU-8 读。请在源系统按标准 UTF-8（如 utf8mb4、AL32UTF8）重新导出。",
                "the file holds both UTF-8 and CESU-8 (rare characters as two halves of three bytes, as exports of old MySQL and"
                        + " Oracle character sets have them). This line is not CESU-8. Export again as plain UTF-8 (utf8mb4, AL32UTF8).");
    }

    /** Whether the two halves of one character stand there, three bytes each, as CESU-8 has them. */
    private static boolean isPairOfHalves(Path file, long offset) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(offset);
            bytes = in.readNBytes(HALVES);
        }
        return bytes.length == HALVES
                && bytes[0] == (byte) 0xED
                && (bytes[1] & 0xF0) == 0xA0
                && bytes[3] == (byte) 0xED
                && (bytes[4] & 0xF0) == 0xB0;
    }

    private static TextEncoding checked(Path file, String fileName, TextEncoding encoding) throws IOException {
        long fault = encoding.charset.equals(GB18030) ? GbBytes.scan(file).firstFault() : encoding.firstFault(file);
        if (fault < 0) {
            return encoding;
        }
        if (encoding.charset.equals(StandardCharsets.UTF_8) && isPairOfHalves(file, fault)) {
            return cesu8(file, fileName, encoding.bomLength);
        }
        if (endsWithin(file, fault)) {
            throw cutOff(file, fileName);
        }
        throw encoding.undecodable(fileName, lineOf(file, fault));
    }

    /** Whether the file ends before the character ends that begins there. */
    private static boolean endsWithin(Path file, long fault) throws IOException {
        if (Files.size(file) - fault > LONGEST - 1) {
            return false;
        }
        byte[] rest;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(fault);
            rest = in.readAllBytes();
        }
        for (byte b : rest) {
            if (b >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether characters of several bytes stand before: that they are all UTF-8 is no chance. */
    private static boolean hasWideBefore(Path file, long fault) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
            for (long left = fault; left > 0; left--) {
                if (in.read() >= 0x80) {
                    return true;
                }
            }
        }
        return false;
    }

    private static UnreadableFile cutOff(Path file, String fileName) throws IOException {
        return new UnreadableFile(
                new FileLocation(fileName, "", lineOf(file, Files.size(file))),
                "文件在这一行的一个字中间断了，后面的内容没有传过来。请重新传送或重新导出整个文件。",
                "the file breaks off within a character of this line; what came after it has not arrived. Send or export the whole file again.");
    }

    /** The error for a line with bytes that are not of this encoding. */
    public UnreadableFile undecodable(String fileName, long line) {
        String name = charset.name();
        return new UnreadableFile(
                new FileLocation(fileName, "", line),
                "这一行含有不属于 " + name + " 编码的字节。请按 " + name + " 重新导出，或改正来源定义中的 encoding。",
                "this line holds bytes that are not " + name + ". Export it as " + name
                        + ", or correct the encoding in the source.");
    }

    /** Offset of the first bytes that do not decode, or -1. */
    private long firstFault(Path file) throws IOException {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return Utf8Bytes.firstFault(file, bomLength);
        }
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer discarded = CharBuffer.allocate(BLOCK);
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(bomLength);
            long before = bomLength;
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                discarded.clear();
                CoderResult result = decoder.decode(bytes, discarded, end);
                if (result.isError()) {
                    return before + bytes.position();
                }
                before += bytes.position();
                bytes.compact();
            }
        }
        return -1;
    }

    private static long lineOf(Path file, long offset) throws IOException {
        long line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            long left = offset;
            int read = 0;
            while (left > 0 && (read = in.read(block, 0, (int) Math.min(BLOCK, left))) > 0) {
                for (int i = 0; i < read; i++) {
                    if (block[i] == '\n') {
                        line++;
                    }
                }
                left -= read;
            }
        }
        return line;
    }
}
