package io.heshi.intake.layouts;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;

/** What may happen to a file on its way. */
enum Damage {
    /** Some bytes become others. */
    FLIPPED {
        @Override
        byte[] done(byte[] bytes, byte[] other, Random random) {
            byte[] damaged = bytes.clone();
            for (int i = 1 + random.nextInt(12); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            return damaged;
        }
    },
    /** The end is missing. */
    CUT {
        @Override
        byte[] done(byte[] bytes, byte[] other, Random random) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
    },
    /** The beginning is missing. */
    BEHEADED {
        @Override
        byte[] done(byte[] bytes, byte[] other, Random random) {
            return Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length);
        }
    },
    /** Two stretches have changed places. */
    SWAPPED {
        @Override
        byte[] done(byte[] bytes, byte[] other, Random random) {
            byte[] damaged = bytes.clone();
            int length = 1 + random.nextInt(Math.max(1, bytes.length / 4));
            int a = random.nextInt(bytes.length - length + 1);
            int b = random.nextInt(bytes.length - length + 1);
            System.arraycopy(bytes, a, damaged, b, length);
            System.arraycopy(bytes, b, damaged, a, length);
            return damaged;
        }
    },
    /** A stretch of another file stands in the middle: other format, other encoding. */
    MIXED {
        @Override
        byte[] done(byte[] bytes, byte[] other, Random random) {
            int at = random.nextInt(bytes.length);
            int from = random.nextInt(other.length);
            int to = from + random.nextInt(other.length - from);
            return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(other, from, to), tail(bytes, at));
        }
    },
    /** A stretch stands there many times. */
    REPEATED {
        @Override
        byte[] done(byte[] bytes, byte[] other, Random random) {
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(Math.min(500, bytes.length - from));
            byte[] stretch = Arrays.copyOfRange(bytes, from, to);
            byte[] damaged = Arrays.copyOf(bytes, to);
            for (int i = random.nextInt(40); i > 0; i--) {
                damaged = joined(damaged, stretch, new byte[0]);
            }
            return joined(damaged, tail(bytes, to), new byte[0]);
        }
    },
    /** Characters that mean something to a format stand where they should not. */
    SPRINKLED {
        @Override
        byte[] done(byte[] bytes, byte[] other, Random random) {
            byte[] damaged = bytes;
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                int at = random.nextInt(damaged.length);
                byte[] mark = MARKS[random.nextInt(MARKS.length)].getBytes(Charset.forName("GB18030"));
                damaged = joined(Arrays.copyOf(damaged, at), mark, tail(damaged, at));
            }
            return damaged;
        }
    },
    /** Encoded once more by a program that took it for another encoding. */
    RECODED {
        @Override
        byte[] done(byte[] bytes, byte[] other, Random random) {
            Charset taken = Charset.forName(random.nextBoolean() ? "GB18030" : "UTF-8");
            Charset written = Charset.forName(random.nextBoolean() ? "UTF-16LE" : "UTF-8");
            return new String(bytes, taken).getBytes(written);
        }
    };

    private static final String[] MARKS = {
        "\"",
        "\"\"",
        ",",
        "\t",
        "\n",
        "\r",
        "\0",
        "<",
        ">",
        "<td>",
        "</tr>",
        "<table>",
        "&",
        "]]>",
        "合计",
        "姓名",
        "身份证号\n",
        "\uFEFF",
        "\u001A",
        ";",
        "'",
        "=",
        "999999999999999999999",
        "-1E400",
        "\uD83D\uDE00",
        "   "
    };

    abstract byte[] done(byte[] bytes, byte[] other, Random random);

    static Damage any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[] a, byte[] b, byte[] c) {
        byte[] all = Arrays.copyOf(a, a.length + b.length + c.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        System.arraycopy(c, 0, all, a.length + b.length, c.length);
        return all;
    }
}
