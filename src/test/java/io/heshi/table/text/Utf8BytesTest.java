package io.heshi.table.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Utf8BytesTest {
    private static final int[] EDGES = {
        0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
        0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    @TempDir
    Path folder;

    @Test
    void it_finds_the_fault_that_the_decoder_of_java_finds() throws IOException {
        Random random = new Random(42);
        Path file = folder.resolve("a.txt");
        int sound = 0;
        for (int n = 0; n < 4_000; n++) {
            byte[] bytes = new byte[random.nextInt(5)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) EDGES[random.nextInt(EDGES.length)];
            }
            long fault = fault(bytes);
            sound += fault < 0 ? 1 : 0;
            Files.write(file, bytes);
            assertThat(Utf8Bytes.firstFault(file, 0))
                    .as("%d: %d bytes", n, bytes.length)
                    .isEqualTo(fault);
        }
        assertThat(sound).isPositive();
    }

    @Test
    void a_sequence_may_cross_two_blocks() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "a".repeat((1 << 16) - 1) + "云\uD840\uDC00", UTF_8);
        assertThat(Utf8Bytes.firstFault(file, 0)).isEqualTo(-1);
        Files.write(file, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xE4, (byte) 0xBA});
        assertThat(Utf8Bytes.firstFault(file, 3)).isEqualTo(4);
    }

    private static long fault(byte[] bytes) {
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return decoder.decode(in, CharBuffer.allocate(16), true).isError() ? in.position() : -1;
    }
}
