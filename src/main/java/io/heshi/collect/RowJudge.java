package io.heshi.collect;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.ledger.Decision;
import io.heshi.ledger.DecisionFile;
import io.heshi.ledger.OfficeKey;
import io.heshi.ledger.PackKey;
import io.heshi.ledger.PackSecret;
import io.heshi.ledger.Returns.Standing;
import io.heshi.ledger.RowKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be told of a returned row by itself. */
final class RowJudge {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("(\\d{1,18})(?:\\.0+)?");

    private final Texts texts;
    private final Reply replies;
    private final Attachments attachments;
    private final PackSecret secret;
    private final Label applied;

    /** @param applied what is told of a row with which nothing is wrong */
    RowJudge(Texts texts, Reply replies, Attachments attachments, PackSecret secret, Label applied) {
        this.applied = applied;
        this.texts = texts;
        this.replies = replies;
        this.attachments = attachments;
        this.secret = secret;
    }

    /** The key of a row, if it was given out here; of the office's workbook, if it may have been. */
    Optional<RowKey> key(ReturnedRow row) {
        return Stream.<Optional<? extends RowKey>>of(
                        PackKey.parse(row.key()).filter(key -> key.genuine(secret)), OfficeKey.parse(row.key()))
                .<RowKey>flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * @param folder in which the file lies
     * @param standings of the keys that were given out
     */
    Judged judge(ReturnedRow row, Path folder, Map<RowKey, Standing> standings) {
        Optional<RowKey> key = key(row);
        if (key.isEmpty()) {
            return row.key().isBlank()
                    ? Judged.ended(row, 0, Ending.UNKNOWN, why("no_key"))
                    : Judged.ended(row, claimed(row), Ending.FOREIGN, why("bad_key"));
        }
        Optional<Standing> standing = Optional.ofNullable(standings.get(key.get()));
        return key.get() instanceof OfficeKey own
                ? ofOffice(row, folder, own, standing)
                : ofPack(row, folder, key.get(), standing);
    }

    private static long claimed(ReturnedRow row) {
        return PackKey.parse(row.key()).map(PackKey::number).orElse(0L);
    }

    private Judged ofPack(ReturnedRow row, Path folder, RowKey key, Optional<Standing> standing) {
        if (!row.decides()) {
            return Judged.ended(row, key.number(), Ending.UNCHANGED, why("blank"));
        }
        Judged wished = wished(row, folder, key, Optional.empty());
        return standing.isEmpty() && wished.wish().isPresent() ? wished.now(Ending.UNKNOWN, why("no_such")) : wished;
    }

    /** What the workbook itself has printed was said before, and is never said again: it may be masked. */
    private Judged ofOffice(ReturnedRow row, Path folder, OfficeKey key, Optional<Standing> standing) {
        if (standing.isEmpty()) {
            return Judged.ended(row, key.number(), Ending.UNKNOWN, why("no_such_number"));
        }
        if (!standing.get().known()) {
            return Judged.ended(row, key.number(), Ending.FOREIGN, why("other_office"));
        }
        boolean sameReason = key.gaveReason(row.said(ReplyColumn.REASON));
        if (sameReason && key.gaveAnswers(row.answers())) {
            return Judged.ended(row, key.number(), Ending.UNCHANGED, why(row.decides() ? "as_printed" : "blank"));
        }
        if (!row.decides()) {
            return key.gaveReason("")
                    ? Judged.ended(row, key.number(), Ending.UNCHANGED, why("blank"))
                    : Judged.ended(row, key.number(), Ending.INVALID, why("wiped"));
        }
        Optional<String> whole = Optional.of(standing.get().reason()).filter(reason -> sameReason && !reason.isEmpty());
        return wished(row, folder, key, whole);
    }

    /** @param reason in place of that of the row */
    private Judged wished(ReturnedRow row, Path folder, RowKey key, Optional<String> reason) {
        if (otherNumber(row, key.number())) {
            return Judged.ended(
                    row,
                    key.number(),
                    Ending.INVALID,
                    texts.of("invalid.number", row.said(ReplyColumn.NUMBER), key.number()));
        }
        // What a formula shows may be older than what it speaks of, and nobody has said it.
        if (!row.computed().isEmpty()) {
            return Judged.ended(
                    row, key.number(), Ending.INVALID, texts.of("invalid.formula", String.join("、", row.computed())));
        }
        List<Label> faults = new ArrayList<>();
        Optional<Decision> decision = replies.of(row, key, reason, faults::add);
        Optional<List<DecisionFile>> files =
                decision.isEmpty() ? Optional.empty() : attachments.of(row, folder, faults::add);
        return files.isEmpty()
                ? Judged.ended(row, key.number(), Ending.INVALID, faults.get(0))
                : new Judged(
                        row,
                        key.number(),
                        Ending.APPLIED,
                        applied,
                        Optional.of(new Judged.Wish(key, decision.get().with(files.get()))));
    }

    /** Where some of the columns were sorted without the others, the words stand in the row of another exception. */
    private static boolean otherNumber(ReturnedRow row, long number) {
        Matcher shown = WHOLE_NUMBER.matcher(row.said(ReplyColumn.NUMBER));
        return shown.matches() && Long.parseLong(shown.group(1)) != number;
    }

    private Label why(String key) {
        return texts.of("why." + key);
    }
}
