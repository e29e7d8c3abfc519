package io.heshi.command.decision;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.definition.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Severities and states may be called in {@code --where} what reports call them. */
public final class WhereWords {
    private static final Texts REPORT = Texts.load("report");

    /** Those that somebody can decide about. */
    private static final List<String> STATES = List.of("open", "confirmed", "declared", "returned", "explained");

    private static final Map<String, List<String>> CODES = Map.of(
            "severity", Arrays.stream(Severity.values()).map(Severity::code).toList(), "state", STATES);

    private WhereWords() {}

    /** Says that there is no such word. */
    public interface Unknown {
        /** @param all words that there are, with their codes */
        RuntimeException of(String by, String word, String all);
    }

    /** The same conditions with codes in the place of words. */
    public static Map<String, String> coded(Map<String, String> wanted, Unknown unknown) {
        Map<String, String> coded = new TreeMap<>(wanted);
        CODES.forEach((by, codes) -> coded.computeIfPresent(
                by,
                (name, word) -> codes.stream()
                        .filter(code -> word.equals(code) || isCalled(by, code, word))
                        .findFirst()
                        .orElseThrow(() -> unknown.of(
                                by,
                                word,
                                codes.stream()
                                        .map(code -> called(by, code).zh() + " " + code)
                                        .collect(Collectors.joining("；"))))));
        return coded;
    }

    private static boolean isCalled(String by, String code, String word) {
        return word.equals(called(by, code).zh())
                || word.equalsIgnoreCase(called(by, code).en());
    }

    private static Label called(String by, String code) {
        return REPORT.of(by + "." + code);
    }
}
