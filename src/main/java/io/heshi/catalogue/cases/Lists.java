package io.heshi.catalogue.cases;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources over which the texts of a case are repeated. {@code {s in sources: coalesce($s.name), }} stands for its text once for every
 * source of the list, with its name for {@code $s}; such patterns may stand in one another.
 *
 * @param byName lists in the order in which their sources speak
 * @param further sources that no list names and that take some part by the columns that they give
 */
record Lists(Map<String, List<String>> byName, Set<String> further) {
    static final String ALL = "*";
    private static final String NOT = "-";

    private static final Pattern OPENING = Pattern.compile("\\{([a-z]) in ([a-z_]+):");
    private static final String REGISTER = "register";

    /**
     * The lists that a scope names: sources and named lists as far as the office has them, then {@code *} for all sources of persons that
     * are
     * not named, or {@code "* part"} for those of them that take a part by the columns that they give; {@code -name} is none of these. The
     * register speaks first where one
     * value is wanted.
     */
    static Lists of(Map<String, List<String>> further, Map<String, ScopeFile.Part> parts, CaseSources known) {
        List<String> sources = new ArrayList<>(known.persons());
        boolean registered = sources.remove(REGISTER);
        List<String> besideRegister = registered ? List.copyOf(sources) : List.of();
        if (registered) {
            sources.add(0, REGISTER);
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        further.forEach((name, named) -> lists.put(name, known(named, sources, known, parts)));
        lists.put("sources", List.copyOf(sources));
        lists.put("first", sources.stream().limit(1).toList());
        lists.put("others", sources.stream().skip(1).toList());
        lists.put("beside_register", besideRegister);
        lists.put(REGISTER, registered ? List.of(REGISTER) : List.of());
        lists.put("listings", List.copyOf(known.listings()));
        Set<String> takingPart = sources.stream()
                .filter(source -> further.values().stream().noneMatch(named -> named.contains(source)))
                .filter(source -> !source.equals(REGISTER))
                .filter(source -> parts.values().stream()
                        .anyMatch(part -> part.isOf(known.given().getOrDefault(source, Set.of()))))
                .collect(toSet());
        lists.put("further", sources.stream().filter(takingPart::contains).toList());
        return new Lists(lists, takingPart);
    }

    private static List<String> known(
            List<String> named, List<String> sources, CaseSources known, Map<String, ScopeFile.Part> parts) {
        return named.stream()
                .flatMap(name -> name.startsWith(ALL)
                        ? sources.stream()
                                .filter(source -> !named.contains(source) && !named.contains(NOT + source))
                                .filter(source -> takes(name, known.given().getOrDefault(source, Set.of()), parts))
                        : Stream.of(name)
                                .filter(source -> sources.contains(source)
                                        || known.listings().contains(source)))
                .toList();
    }

    private static boolean takes(String name, Set<String> given, Map<String, ScopeFile.Part> parts) {
        String part = name.substring(ALL.length()).strip();
        return part.isEmpty()
                || Objects.requireNonNull(parts.get(part), () -> "no part is called " + part)
                        .isOf(given);
    }

    List<String> list(String name) {
        List<String> list = byName.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no list of sources is called " + name);
        }
        return list;
    }

    /** The text with every pattern written out. */
    String expand(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.find()) {
            return text;
        }
        int end = closing(text, opening.end());
        String template = text.substring(opening.end(), end);
        String repeated = list(opening.group(2)).stream()
                .map(source -> expand(template.replace("$" + opening.group(1), source)))
                .collect(Collectors.joining());
        return text.substring(0, opening.start()) + repeated + expand(text.substring(end + 1));
    }

    private static int closing(String text, int from) {
        int depth = 1;
        for (int at = from; at < text.length(); at++) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("a pattern is not closed: " + text);
    }
}
