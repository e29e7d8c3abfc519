package io.heshi.definition.yaml;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a share written as {@code 10%} or {@code 0.1}. */
public final class Percent {
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?)([%％]?)");

    private Percent() {}

    /** The share from 0 to 1. A bare 1 is refused, because it may be meant as 1% or as the whole. */
    public static Optional<BigDecimal> read(Value value) {
        Optional<String> text = value.text();
        Optional<BigDecimal> share = text.flatMap(Percent::share);
        if (text.isPresent() && share.isEmpty()) {
            value.fault("percent.share_from_such_as", text.get());
        }
        return share;
    }

    /** The share that something changes by, from 0 up; what grows may more than double. */
    public static Optional<BigDecimal> change(Value value) {
        Optional<String> text = value.text();
        Optional<BigDecimal> share = text.flatMap(Percent::number);
        if (text.isPresent() && share.isEmpty()) {
            value.fault("percent.share_from_up_such", text.get());
        }
        return share;
    }

    private static Optional<BigDecimal> share(String text) {
        return number(text).filter(share -> share.compareTo(BigDecimal.ONE) <= 0);
    }

    private static Optional<BigDecimal> number(String text) {
        Matcher matcher = SHARE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        if (matcher.group(2).isEmpty()) {
            return Optional.of(number).filter(n -> n.compareTo(BigDecimal.ONE) < 0);
        }
        return Optional.of(number.movePointLeft(2));
    }
}
