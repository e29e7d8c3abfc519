package io.heshi.catalogue;

import java.util.List;

/**
 * What is usually behind a gate that holds: items among the details that a reading of the gate keeps, and the words in which its message and the
 * reports tell them.
 */
public final class CauseText {
    private static final Texts TEXTS = Texts.load("gate");
    private static final Texts REPORT = Texts.load("report");
    private static final Label NOTHING = new Label("", "");
    private static final String REJECTED = "rejected\t";
    private static final String UNUSED = "unused\t";
    private static final int MOST_HEADERS = 10;

    private CauseText() {}

    /** The item for rows that were rejected, most of them for this reason. */
    public static String rejected(long rows, String reason) {
        return REJECTED + rows + "\t" + reason;
    }

    /** The item for a header that nothing uses. */
    public static String unused(String header) {
        return UNUSED + header;
    }

    /** Whether a detail says what is behind a gate, not what the gate has found. */
    public static boolean tells(String detail) {
        return detail.startsWith(REJECTED) || detail.startsWith(UNUSED);
    }

    /** The cause that these details tell, as whole sentences, or nothing. */
    public static Label of(List<String> details) {
        Label rejected = details.stream()
                .filter(detail -> detail.startsWith(REJECTED))
                .map(detail -> detail.split("\t", -1))
                .findFirst()
                .map(parts -> TEXTS.of("because.rejected", parts[1], REPORT.labelOr("reject.", parts[2])))
                .orElse(NOTHING);
        List<Label> unused = details.stream()
                .filter(detail -> detail.startsWith(UNUSED))
                .map(detail -> detail.substring(UNUSED.length()))
                .map(header -> new Label(header, header))
                .toList();
        return unused.isEmpty()
                ? rejected
                : rejected.then(TEXTS.of("because.unused", Label.listed(unused, MOST_HEADERS, TEXTS.of("between"))));
    }
}
