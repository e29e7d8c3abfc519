package io.heshi.command.decision;

import io.heshi.catalogue.Texts;
import io.heshi.ledger.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words by which a verdict is named on the command line: its code, or what staff call it. */
public final class Verdicts {
    private static final String WORDS = "words.";

    private final Texts texts;

    public Verdicts(Texts texts) {
        this.texts = texts;
    }

    public Optional<Verdict> named(String word) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> words(verdict).contains(word))
                .findFirst();
    }

    public String all() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> texts.find(WORDS + verdict.code()).isPresent())
                .map(verdict -> texts.zh(WORDS + verdict.code()).split(",", -1)[0] + " " + verdict.code())
                .collect(Collectors.joining(", "));
    }

    private List<String> words(Verdict verdict) {
        return texts.find(WORDS + verdict.code())
                .map(words -> (verdict.code() + "," + words.zh() + "," + words.en()).split(",", -1))
                .map(Arrays::asList)
                .orElse(List.of());
    }
}
