package io.heshi.vocabulary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/** Well-formed numbers of nobody, computed by the remainder rule of ISO 7064 and not by the weights under test. */
final class RandomIds {
    private final Random random;

    RandomIds(long seed) {
        random = new Random(seed);
    }

    String next() {
        LocalDate birth = LocalDate.of(1880, 1, 1).plusDays(random.nextInt(54_000));
        return next(birth);
    }

    String nextBornIn1900s() {
        return next(LocalDate.of(1900, 1, 1).plusDays(random.nextInt(36_500)));
    }

    private String next(LocalDate birth) {
        String stem = String.format(Locale.ROOT, "%02d%04d", 11 + random.nextInt(72), random.nextInt(10_000))
                + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format(Locale.ROOT, "%03d", random.nextInt(1000));
        return stem + check(stem);
    }

    // MOD 11-2: the whole number, weighted by powers of 2 from the right, leaves 1.
    private static char check(String stem) {
        int rest = 0;
        for (int i = 0; i < stem.length(); i++) {
            rest = (rest + (stem.charAt(i) - '0')) * 2 % 11;
        }
        int check = (12 - rest) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
