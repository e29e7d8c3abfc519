package io.heshi.definition.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heshi.catalogue.Label;
import io.heshi.definition.FaultText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * Bytes decoded strictly.
 *
 * @param wholeText the text without a byte order mark, or empty when some byte is not UTF-8
 * @param lastLine the line of the first bad byte, or of the end
 */
public record Utf8(Optional<String> wholeText, int lastLine) {
    /** What is wrong with a file of which some byte is not UTF-8. */
    public static final Label FAULT = FaultText.of("utf8.not_utf_text_save");

    public static Utf8 decode(byte[] bytes) {
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        boolean bad = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), chars, true)
                .isError();
        String text = chars.flip().toString();
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return new Utf8(
                bad ? Optional.empty() : Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text), line);
    }
}
