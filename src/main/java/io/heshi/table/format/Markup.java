package io.heshi.table.format;

import io.heshi.table.text.TextEncoding;
import io.heshi.table.text.Utf16;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells web pages and XML from other text by their beginning. */
final class Markup {
    private static final int LOOKED_AT = 4000;
    private static final Pattern BEGINNING = Pattern.compile(
            "(?s)<(?:!doctype|!--|\\?xml|(?:html|head|meta|title|style|script|link|base|body|table|thead|tbody|tr|th|td|div|span"
                    + "|center|font|form|p|br|b|h[1-6]|a|img|input|caption)[\\s/>]).*");
    private static final Pattern XML_SPREADSHEET =
            Pattern.compile("(?s)<(?:\\w+:)?workbook\\s[^>]*urn:schemas-microsoft-com:office:spreadsheet");

    private Markup() {}

    /** The format if these first bytes are markup. */
    static Optional<Format> of(byte[] head) {
        int bom = TextEncoding.bomLength(head);
        Charset charset =
                bom == 2 ? TextEncoding.charsetOfBom(head) : Utf16.guess(head).orElse(StandardCharsets.ISO_8859_1);
        String start = new String(head, bom, Math.min(LOOKED_AT, head.length - bom), charset)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("mime-version:")) {
            return Optional.of(Format.MHTML);
        }
        if (!BEGINNING.matcher(start).matches()
                && !XML_SPREADSHEET.matcher(start).lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(XML_SPREADSHEET.matcher(start).find() ? Format.XML_SPREADSHEET : Format.HTML);
    }
}
