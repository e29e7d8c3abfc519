package io.heshi.intake.layout;

import io.heshi.vocabulary.HeaderName;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the header says over one column. */
final class HeaderColumn {
    static final int WORST_FIT = 4;
    private static final String SEPARATOR = "/";

    private final int position;
    private final List<String> parts;
    private final String exactPath;
    private final String keyPath;
    private final String exactGlued;
    private final String exactLast;
    private final String keyLast;

    /**
     * @param position of the column, from 0
     * @param parts the texts of the header rows from top to bottom without blanks, equal neighbours once; at least one
     */
    HeaderColumn(int position, List<String> parts) {
        this.position = position;
        this.parts = List.copyOf(parts);
        exactPath = joined(SEPARATOR, HeaderName::exactKey);
        keyPath = joined(SEPARATOR, HeaderName::key);
        exactGlued = joined("", HeaderName::exactKey);
        exactLast = HeaderName.exactKey(last());
        keyLast = HeaderName.key(last());
    }

    private String joined(String separator, UnaryOperator<String> key) {
        return parts.stream().map(key).collect(Collectors.joining(separator));
    }

    int position() {
        return position;
    }

    List<String> parts() {
        return parts;
    }

    /** The parts joined by {@code /}, as messages and the manifest show them. */
    String path() {
        return String.join(SEPARATOR, parts);
    }

    private String last() {
        return parts.get(parts.size() - 1);
    }

    /** Whether any of these spellings may fit. */
    boolean mayFit(Set<String> spellings) {
        return spellings.contains(keyPath)
                || spellings.contains(exactPath)
                || spellings.contains(exactGlued)
                || spellings.contains(keyLast)
                || spellings.contains(exactLast);
    }

    /**
     * How closely a synonym fits, 0 for best: the whole path, then the parts written together, then the path without its
     * brackets, the last part, the last part without its brackets. Brackets on both sides must agree.
     *
     * @return -1 if it does not fit
     */
    int fit(Synonym synonym) {
        if (exactPath.equals(synonym.exact())) {
            return 0;
        }
        if (parts.size() > 1 && exactGlued.equals(synonym.exact())) {
            return 1;
        }
        if (keyPath.equals(synonym.key()) && agrees(synonym, exactPath, keyPath)) {
            return 2;
        }
        if (parts.size() > 1 && exactLast.equals(synonym.exact())) {
            return 3;
        }
        return parts.size() > 1 && keyLast.equals(synonym.key()) && agrees(synonym, exactLast, keyLast)
                ? WORST_FIT
                : -1;
    }

    private static boolean agrees(Synonym synonym, String exact, String key) {
        return !synonym.bracketed() || exact.equals(key);
    }
}
