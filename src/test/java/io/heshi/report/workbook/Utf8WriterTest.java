package io.heshi.report.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it writes is what the JDK makes of the same text, broken pairs included, in whatever pieces it comes. */
class Utf8WriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "<c t=\"s\">",
                "é",
                "中文",
                "𠮷野家",
                "a𠮷b",
                "\uD842",
                "\uDFB7",
                "\uD842a",
                "\uD842\uD842\uDFB7",
                "a\uDFB7\uD842"
            })
    void writes_what_the_jdk_writes(String text) throws IOException {
        assertThat(written(text, 1)).isEqualTo(text.getBytes(UTF_8));
        assertThat(written(text, 3)).isEqualTo(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void long_texts_go_over_the_end_of_its_room(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 200_000) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) ('a' + random.nextInt(26)));
                case 1 -> text.append((char) random.nextInt(0x800));
                case 2 -> text.append((char) (0x4E00 + random.nextInt(20_000)));
                default -> text.appendCodePoint(0x20000 + random.nextInt(40_000));
            }
        }
        assertThat(written(text.toString(), 1 + random.nextInt(50)))
                .isEqualTo(text.toString().getBytes(UTF_8));
    }

    private static byte[] written(String text, int piece) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Utf8Writer writer = new Utf8Writer(out)) {
            for (int at = 0; at < text.length(); at += piece) {
                String part = text.substring(at, Math.min(text.length(), at + piece));
                switch (at % 3) {
                    case 0 -> writer.write(part);
                    case 1 -> writer.write(part.toCharArray());
                    default -> {
                        for (char sign : part.toCharArray()) {
                            writer.write(sign);
                        }
                    }
                }
            }
        }
        return out.toByteArray();
    }
}
