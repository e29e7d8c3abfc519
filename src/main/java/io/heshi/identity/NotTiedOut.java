package io.heshi.identity;

/** The claims of a source do not add up; the run must not go on. The message names the source and the figures. */
public final class NotTiedOut extends RuntimeException {
    private NotTiedOut(String source, long claims, long matched, long oneSided, long duplicate) {
        super(
                "来源 %1$s 数据不平: 记录 %2$d ≠ 匹配 %3$d + 单边 %4$d + 重复 %5$d。 / Source %1$s does not tie out: %2$d claims ≠ %3$d matched + %4$d one-sided + %5$d duplicate."
                        .formatted(source, claims, matched, oneSided, duplicate));
    }

    /** The claims, if they add up. */
    static long check(String source, long claims, long matched, long oneSided, long duplicate) {
        if (claims != matched + oneSided + duplicate) {
            throw new NotTiedOut(source, claims, matched, oneSided, duplicate);
        }
        return claims;
    }
}
