package io.heshi.collect;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.ledger.Decision;
import io.heshi.ledger.Lack;
import io.heshi.ledger.OfficeKey;
import io.heshi.ledger.RowKey;
import io.heshi.ledger.Verdict;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a row decides, understood. */
final class Reply {
    private static final String VERDICT = "verdict.";

    private final Texts texts;
    private final Texts words;

    /** @param words of the packs, in which the verdicts are chosen */
    Reply(Texts texts, Texts words) {
        this.texts = texts;
        this.words = words;
    }

    /**
     * The decision that a row speaks of, or what is wrong with it.
     *
     * @param reason in place of that of the row, which may show a part of it only
     * @param fault is given why it cannot be
     */
    Optional<Decision> of(ReturnedRow row, RowKey key, Optional<String> reason, Consumer<Label> fault) {
        String word = row.said(ReplyColumn.VERDICT);
        Optional<Verdict> verdict = named(word);
        if (verdict.isEmpty()) {
            fault.accept(word.isEmpty() ? texts.of("invalid.no_verdict") : texts.of("invalid.verdict", word, words()));
            return Optional.empty();
        }
        // The workbook of the office still prints the deadline of a problem that is declared to be put right.
        boolean timed =
                !(key instanceof OfficeKey) || verdict.get() == Verdict.CONFIRMED || verdict.get() == Verdict.SPECIAL;
        String day = timed ? row.said(ReplyColumn.UNTIL) : "";
        Optional<LocalDate> until = date(day, fault);
        if (until.isEmpty() && !day.isEmpty()) {
            return Optional.empty();
        }
        Decision decision = new Decision(
                key.number(),
                verdict.get(),
                reason.orElseGet(() -> row.said(ReplyColumn.REASON)),
                until,
                timed ? row.said(ReplyColumn.DOCUMENT) : "",
                "");
        Optional<Lack> lack = decision.lack();
        lack.ifPresent(what -> fault.accept(texts.of(
                "invalid." + what.code(),
                Decision.LONGEST_REASON,
                Decision.LONGEST_NAME,
                decision.reason().codePointCount(0, decision.reason().length()))));
        return lack.isPresent() ? Optional.empty() : Optional.of(decision);
    }

    private Optional<LocalDate> date(String text, Consumer<Label> fault) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            fault.accept(texts.of("invalid.day", text.substring(0, Math.min(text.length(), 20))));
            return Optional.empty();
        }
    }

    private Optional<Verdict> named(String word) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> words.find(VERDICT + verdict.code())
                        .filter(label -> word.equals(label.zh()) || word.equalsIgnoreCase(label.en()))
                        .isPresent())
                .findFirst();
    }

    private String words() {
        return Arrays.stream(Verdict.values())
                .flatMap(verdict -> words.find(VERDICT + verdict.code()).stream())
                .map(Label::zh)
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
