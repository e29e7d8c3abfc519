package io.heshi.collect;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.ledger.Decision;
import io.heshi.ledger.Verdict;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** What a row decides, understood. */
final class Reply {
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_DOCUMENT = 100;

    private final Texts texts;

    Reply(Texts texts) {
        this.texts = texts;
    }

    /**
     * The decision that a row speaks of, or what is wrong with it.
     *
     * @param fault is given why it cannot be
     */
    Optional<Decision> of(ReturnedRow row, long number, Consumer<Label> fault) {
        String word = row.said(ReplyColumn.VERDICT);
        Optional<Verdict> verdict = named(word);
        if (verdict.isEmpty()) {
            fault.accept(word.isEmpty() ? texts.of("invalid.no_verdict") : texts.of("invalid.verdict", word, words()));
            return Optional.empty();
        }
        String reason = row.said(ReplyColumn.REASON);
        String document = row.said(ReplyColumn.DOCUMENT);
        Optional<LocalDate> until = date(row.said(ReplyColumn.UNTIL), fault);
        if (until.isEmpty() && !row.said(ReplyColumn.UNTIL).isEmpty()) {
            return Optional.empty();
        }
        return check(verdict.get(), reason, document, until)
                .map(wrong -> {
                    fault.accept(wrong);
                    return Optional.<Decision>empty();
                })
                .orElseGet(() -> Optional.of(new Decision(number, verdict.get(), reason, until, document, "")));
    }

    private Optional<Label> check(Verdict verdict, String reason, String document, Optional<LocalDate> until) {
        if (reason.isEmpty()) {
            return Optional.of(texts.of("invalid.no_reason"));
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            return Optional.of(
                    texts.of("invalid.long_reason", LONGEST_REASON, reason.codePointCount(0, reason.length())));
        }
        if (document.length() > LONGEST_DOCUMENT) {
            return Optional.of(texts.of("invalid.long_document", LONGEST_DOCUMENT));
        }
        boolean dated = verdict == Verdict.CONFIRMED || verdict == Verdict.SPECIAL;
        if (dated && until.isEmpty()) {
            return Optional.of(texts.of("invalid.no_until"));
        }
        return verdict == Verdict.SPECIAL && document.isEmpty()
                ? Optional.of(texts.of("invalid.no_document"))
                : Optional.empty();
    }

    private Optional<LocalDate> date(String text, Consumer<Label> fault) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            fault.accept(texts.of("invalid.until", text.substring(0, Math.min(text.length(), 20))));
            return Optional.empty();
        }
    }

    private Optional<Verdict> named(String word) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> texts.find("verdict." + verdict.code())
                        .filter(label -> word.equals(label.zh()) || word.equalsIgnoreCase(label.en()))
                        .isPresent())
                .findFirst();
    }

    private String words() {
        return String.join(
                "、",
                Arrays.stream(Verdict.values())
                        .flatMap(verdict -> texts.find("verdict." + verdict.code()).stream())
                        .map(Label::zh)
                        .toList());
    }
}
