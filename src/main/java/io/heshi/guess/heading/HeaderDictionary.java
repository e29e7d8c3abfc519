package io.heshi.guess.heading;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.vocabulary.HeaderName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The words by which departments and their vendors head the canonical columns, as the catalogue has them, by the key under which they compare. */
public final class HeaderDictionary {
    private static final HeaderDictionary SHIPPED = new HeaderDictionary(key -> true);
    private static final int SHORTEST_HINT = 2;
    private static final int SHORTEST_SIMILAR = 5;
    // Whose name, number or post it is: of somebody other than the person the row is about.
    private static final List<String> OF_ANOTHER = List.of(
            "配偶", "父亲", "母亲", "子女", "家属", "家庭", "联系人", "负责人", "法人", "代表人", "经办", "领导姓名", "介绍人", "紧急", "原单位", "原工作");

    private final Map<ClaimKind, Map<String, Word>> byKey = new HashMap<>();
    private final Map<ClaimKind, Set<String>> others = new HashMap<>();

    private record Word(String field, String text, int rank) {}

    /** @param known which of the catalogue's words it knows, by their key */
    HeaderDictionary(Predicate<String> known) {
        for (ClaimKind kind : Catalogue.kinds()) {
            Map<String, Word> words = new HashMap<>();
            for (Field field : Catalogue.fields(kind)) {
                for (int i = 0; i < field.headers().size(); i++) {
                    String word = field.headers().get(i);
                    if (known.test(HeaderName.key(word))) {
                        words.putIfAbsent(HeaderName.key(word), new Word(field.name(), word, i));
                    }
                }
            }
            byKey.put(kind, words);
            others.put(
                    kind,
                    kind.recognition().otherHeaders().stream()
                            .map(HeaderName::key)
                            .filter(known)
                            .collect(Collectors.toSet()));
        }
    }

    /** The dictionary that comes with the program. */
    public static HeaderDictionary shipped() {
        return SHIPPED;
    }

    /** Whether the header, or the last part of a joined one, is a word of some canonical column. */
    public boolean knows(ClaimKind kind, String header) {
        String key = HeaderName.key(header);
        Map<String, Word> known = of(byKey, kind);
        return known.containsKey(key)
                || known.containsKey(key.replace("/", ""))
                || known.containsKey(key.substring(key.lastIndexOf('/') + 1));
    }

    /** Whether the header is known to mean no canonical column, such as 序号, 备注 or 岗位工资. */
    public boolean isOther(ClaimKind kind, String header) {
        return of(others, kind).contains(HeaderName.key(header));
    }

    /** How near a header, with {@code /} between the parts of a joined one, is to the words of every canonical column. */
    public Map<String, HeaderMatch> matches(ClaimKind kind, String header) {
        Map<String, HeaderMatch> matches = new HashMap<>();
        for (Field field : Catalogue.fields(kind)) {
            matches.put(field.name(), HeaderMatch.NONE);
        }
        String key = HeaderName.key(header);
        if (key.isEmpty()) {
            return matches;
        }
        exact(kind, key, Nearness.EXACT, matches);
        if (of(byKey, kind).containsKey(key) || of(others, kind).contains(key)) {
            return matches;
        }
        String[] parts = key.split("/");
        exact(kind, key.replace("/", ""), Nearness.EXACT, matches);
        for (int i = parts.length - 1; i >= 0 && parts.length > 1; i--) {
            exact(kind, parts[i], Nearness.PART, matches);
        }
        String last = parts.length == 0 ? key : parts[parts.length - 1];
        if (OF_ANOTHER.stream().noneMatch(key::contains)) {
            of(byKey, kind).forEach((word, meaning) -> similar(last, word, meaning, matches));
        }
        return matches;
    }

    private void exact(ClaimKind kind, String key, Nearness nearness, Map<String, HeaderMatch> matches) {
        Word word = of(byKey, kind).get(key);
        if (word != null) {
            put(matches, word, nearness);
        }
    }

    private static void similar(String header, String word, Word meaning, Map<String, HeaderMatch> matches) {
        boolean third = word.length() * 3 >= header.length();
        if (word.length() >= 2 && third && header.length() > word.length() && header.endsWith(word)) {
            put(matches, meaning, Nearness.SIMILAR);
        } else if (Math.min(header.length(), word.length()) >= SHORTEST_SIMILAR
                && isHan(header)
                && differsByOne(header, word)) {
            put(matches, meaning, Nearness.SIMILAR);
        } else if (header.length() >= SHORTEST_HINT && isHan(header) && word.contains(header)) {
            put(matches, meaning, Nearness.HINT);
        }
    }

    private static void put(Map<String, HeaderMatch> matches, Word word, Nearness nearness) {
        HeaderMatch match = new HeaderMatch(nearness, word.text(), word.rank());
        matches.merge(word.field(), match, (known, found) -> found.betterThan(known) ? found : known);
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** One character more, less or other. */
    private static boolean differsByOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int front = 0;
        int shorter = Math.min(a.length(), b.length());
        while (front < shorter && a.charAt(front) == b.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
            back++;
        }
        return Math.max(a.length(), b.length()) - front - back <= 1;
    }

    private static <V> V of(Map<ClaimKind, V> map, ClaimKind kind) {
        return Objects.requireNonNull(map.get(kind));
    }
}
