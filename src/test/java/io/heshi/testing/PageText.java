package io.heshi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** A page with all that it carries: what it holds packed is unpacked, as its script does. */
public final class PageText {
    private static final Pattern PACKED =
            Pattern.compile("(<script type=\"text/plain\"[^>]*>)([A-Za-z0-9+/=]+)(?=</script>)");

    private PageText() {}

    public static String of(Path page) throws IOException {
        return PACKED.matcher(Files.readString(page))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + unpacked(found.group(2))));
    }

    private static String unpacked(String packed) {
        try (InputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
