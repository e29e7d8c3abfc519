package io.heshi.collect;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.ledger.Clerk;
import io.heshi.ledger.Decided;
import io.heshi.ledger.Decision;
import io.heshi.ledger.DecisionFile;
import io.heshi.ledger.Decisions;
import io.heshi.ledger.Returns.Standing;
import io.heshi.ledger.RowKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What becomes of all decisions that the rows of one call ask for: beside one another, by the facts of today, and by the ledger. */
final class WishJudge {
    private final Texts texts;
    private final Decisions decisions;
    private final Clerk clerk;
    private final Map<RowKey, Standing> standings;

    /** @param clerk stands for who returned a row that names nobody */
    WishJudge(Texts texts, Decisions decisions, Clerk clerk, Map<RowKey, Standing> standings) {
        this.texts = texts;
        this.decisions = decisions;
        this.clerk = clerk;
        this.standings = standings;
    }

    /** A row that asks for something, where it stands among the rows, and what it asks for. */
    private record Wished(int place, Judged judged, Judged.Wish wish) {
        Decision words() {
            return wish.decision().with(List.of());
        }
    }

    /**
     * @param rows of all files; those that end otherwise than they seemed to are replaced
     * @param write whether what may be applied is
     */
    void settle(List<Judged> rows, boolean write) {
        Map<Long, List<Wished>> byNumber = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int place = i;
            rows.get(i)
                    .wish()
                    .map(wish -> new Wished(place, rows.get(place), wish))
                    .ifPresent(
                            wished -> byNumber.computeIfAbsent(wished.judged().number(), n -> new ArrayList<>())
                                    .add(wished));
        }
        List<Wished> asked = new ArrayList<>();
        for (List<Wished> same : byNumber.values()) {
            if (same.stream().map(Wished::words).distinct().count() > 1) {
                same.forEach(wished -> end(rows, wished, Ending.CONFLICT, why("disagree")));
                continue;
            }
            same.subList(1, same.size()).forEach(wished -> end(rows, wished, Ending.UNCHANGED, why("twice")));
            Wished one = withAllFiles(same);
            if (ofToday(rows, one)) {
                asked.add(one);
            }
        }
        decide(rows, asked, write);
    }

    /** Rows that say the same may rest on different files. */
    private static Wished withAllFiles(List<Wished> same) {
        Wished one = same.get(0);
        Map<String, DecisionFile> files = new LinkedHashMap<>();
        same.stream()
                .flatMap(wished -> wished.wish().decision().files().stream())
                .forEach(file -> files.putIfAbsent(file.sha256(), file));
        return new Wished(
                one.place(),
                one.judged(),
                new Judged.Wish(one.wish().key(), one.words().with(List.copyOf(files.values()))));
    }

    /** Whether the facts are still those that the row was made of. */
    private boolean ofToday(List<Judged> rows, Wished wished) {
        Standing standing = standing(wished);
        if (standing.state().equals("cleared")) {
            end(rows, wished, Ending.STALE, why("cleared"));
            return false;
        }
        if (standing.state().equals("merged")) {
            end(rows, wished, Ending.STALE, why("merged"));
            return false;
        }
        if (!standing.sameFacts()) {
            end(rows, wished, Ending.STALE, why("stale"));
            return false;
        }
        return true;
    }

    private void decide(List<Judged> rows, List<Wished> asked, boolean write) {
        List<Clerk> clerks = asked.stream().map(this::clerkOf).toList();
        List<Decided> planned =
                decisions.plan(asked.stream().map(one -> one.wish().decision()).toList(), clerks);
        List<Decision> apply = new ArrayList<>();
        List<Clerk> by = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Wished wished = asked.get(i);
            Decided.Outcome outcome = planned.get(i).outcome();
            switch (outcome) {
                case UNCHANGED -> end(rows, wished, Ending.UNCHANGED, why("same"));
                case UNKNOWN -> end(rows, wished, Ending.UNKNOWN, why("no_such"));
                case CLEARED, PENDING -> end(rows, wished, Ending.STALE, why("cleared"));
                case MERGED -> end(rows, wished, Ending.STALE, why("merged"));
                default -> {
                    if (standing(wished).saidSince()) {
                        end(rows, wished, Ending.CONFLICT, why("said_since"));
                    } else if (outcome == Decided.Outcome.APPLIED) {
                        apply.add(wished.wish().decision());
                        by.add(clerks.get(i));
                    } else {
                        end(
                                rows,
                                wished,
                                Ending.INVALID,
                                texts.of("invalid." + outcome.name().toLowerCase(Locale.ROOT)));
                    }
                }
            }
        }
        if (write) {
            decisions.decide(apply, by);
        }
    }

    private Standing standing(Wished wished) {
        Standing standing = standings.get(wished.wish().key());
        if (standing == null) {
            throw new IllegalStateException("a row that is not known asks for a decision");
        }
        return standing;
    }

    private Clerk clerkOf(Wished wished) {
        String name = wished.judged().row().said(ReplyColumn.CHECKED_BY);
        return new Clerk(name.isEmpty() ? clerk.who() : name.substring(0, Math.min(60, name.length())), clerk.via());
    }

    private static void end(List<Judged> rows, Wished wished, Ending ending, Label why) {
        rows.set(wished.place(), wished.judged().now(ending, why));
    }

    private Label why(String key) {
        return texts.of("why." + key);
    }
}
