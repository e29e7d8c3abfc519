package io.heshi.collect;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.ledger.Clerk;
import io.heshi.ledger.Decided;
import io.heshi.ledger.Decision;
import io.heshi.ledger.Decisions;
import io.heshi.ledger.PackKey;
import io.heshi.ledger.PackSecret;
import io.heshi.ledger.Returns;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Takes in the files of one call: every row ends in one way, and all that is applied is applied together. The caller holds the right to run.
 */
public final class ReturnedPacks {
    private final Texts texts = Texts.load("collect");
    private final Texts headings = Texts.load("report");
    private final Reply replies = new Reply(texts, headings);
    private final Returns returns;
    private final Decisions decisions;
    private final PackSecret secret;
    private final ReturnArchive archive;
    private final Clock clock;
    private final Clerk clerk;

    /** A row that would be applied, as far as the file can tell. */
    private record Wish(int file, int place, ReturnedRow row, PackKey key, Decision decision) {}

    /**
     * @param data folder in which files that came back are kept
     * @param clerk stands for who returned a row that names nobody
     */
    public ReturnedPacks(DataSource dataSource, Path data, Clock clock, Clerk clerk) {
        this.archive = new ReturnArchive(data);
        this.clock = clock;
        this.returns = new Returns(dataSource);
        this.decisions = new Decisions(dataSource, clock);
        this.secret = PackSecret.of(dataSource);
        this.clerk = clerk;
    }

    /** @param write whether what can be applied is; else only what would become of it is told */
    public Collected collect(List<Path> paths, boolean write) throws IOException {
        Map<Path, Label> unread = new TreeMap<>();
        List<ReturnedFile> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                files.add(ReturnedFile.read(path, headings));
            } catch (UnreadableFile damaged) {
                unread.put(path, new Label(damaged.zh(), damaged.en()));
            }
        }
        if (write) {
            for (ReturnedFile file : files) {
                returns.keep(
                        archive.keep(file.path()),
                        String.valueOf(file.path().getFileName()),
                        clock.instant(),
                        clerk,
                        file.rows().size());
            }
        }
        List<List<Judged>> judged = new ArrayList<>();
        List<Wish> wishes = new ArrayList<>();
        Set<Long> packs = new HashSet<>();
        Set<PackNumber> seen = new HashSet<>();
        for (ReturnedFile file : files) {
            List<Judged> rows = new ArrayList<>();
            for (ReturnedRow row : file.rows()) {
                rows.add(first(row, judged.size(), rows.size(), wishes, packs, seen));
            }
            judged.add(rows);
        }
        settle(wishes, judged, write);
        List<Missing> missing = returns.sent(packs).stream()
                .filter(sent -> !seen.contains(new PackNumber(sent.packId(), sent.number())))
                .map(sent -> new Missing(sent.packId(), sent.unit(), sent.number()))
                .toList();
        List<Collected.Result> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            results.add(new Collected.Result(
                    files.get(i).path(),
                    files.get(i).header(),
                    judged.get(i).stream().map(ReturnedPacks::told).toList()));
        }
        return new Collected(results, unread, missing);
    }

    private record PackNumber(long pack, long number) {}

    private static Collected.Row told(Judged one) {
        ReturnedRow row = one.row();
        return new Collected.Row(row.sheet(), row.line(), one.number(), one.ending(), one.why(), row.cells());
    }

    /** What can be told of a row by itself; one that may be applied is wished for. */
    private Judged first(
            ReturnedRow row, int file, int place, List<Wish> wishes, Set<Long> packs, Set<PackNumber> seen) {
        Optional<PackKey> key = PackKey.parse(row.key().strip());
        if (key.isEmpty()) {
            return new Judged(
                    row,
                    0,
                    row.key().isBlank() ? Ending.UNKNOWN : Ending.FOREIGN,
                    why(row.key().isBlank() ? "no_key" : "bad_key"));
        }
        long number = key.get().number();
        if (!key.get().genuine(secret)) {
            return new Judged(row, number, Ending.FOREIGN, why("bad_key"));
        }
        packs.add(key.get().pack());
        seen.add(new PackNumber(key.get().pack(), number));
        if (!row.decides()) {
            return new Judged(row, number, Ending.UNCHANGED, why("blank"));
        }
        List<Label> faults = new ArrayList<>();
        Optional<Decision> decision = replies.of(row, number, faults::add);
        if (decision.isEmpty()) {
            return new Judged(row, number, Ending.INVALID, faults.get(0));
        }
        wishes.add(new Wish(file, place, row, key.get(), decision.get()));
        return new Judged(row, number, Ending.APPLIED, why("applied"));
    }

    /** Rows of one exception that disagree, rows of other facts, and what the ledger says of the rest. */
    private void settle(List<Wish> wishes, List<List<Judged>> judged, boolean write) {
        Map<Long, List<Wish>> byNumber = new LinkedHashMap<>();
        wishes.forEach(wish -> byNumber.computeIfAbsent(wish.key.number(), n -> new ArrayList<>())
                .add(wish));
        Map<PackNumber, Returns.Standing> standings = new HashMap<>();
        returns.standings(wishes.stream().map(Wish::key).toList())
                .forEach(standing -> standings.put(new PackNumber(standing.packId(), standing.number()), standing));
        List<Wish> asked = new ArrayList<>();
        for (List<Wish> same : byNumber.values()) {
            if (same.stream().map(Wish::decision).distinct().count() > 1) {
                same.forEach(wish -> end(judged, wish, Ending.CONFLICT, why("disagree")));
                continue;
            }
            same.subList(1, same.size()).forEach(wish -> end(judged, wish, Ending.UNCHANGED, why("twice")));
            Wish wish = same.get(0);
            Optional<Returns.Standing> standing = standing(standings, wish);
            if (standing.isEmpty()) {
                end(judged, wish, Ending.UNKNOWN, why("no_such"));
            } else {
                asked.add(wish);
                before(judged, wish, standing.get());
            }
        }
        asked.removeIf(wish -> judged.get(wish.file).get(wish.place).ending() == Ending.STALE);
        decide(asked, standings, judged, write);
    }

    private static Optional<Returns.Standing> standing(Map<PackNumber, Returns.Standing> standings, Wish wish) {
        return Optional.ofNullable(standings.get(new PackNumber(wish.key.pack(), wish.key.number())));
    }

    /** Facts that have changed since the pack went out. */
    private void before(List<List<Judged>> judged, Wish wish, Returns.Standing standing) {
        if (standing.state().equals("cleared")) {
            end(judged, wish, Ending.STALE, why("cleared"));
        } else if (!standing.sameFacts()) {
            end(judged, wish, Ending.STALE, why("stale"));
        }
    }

    private void decide(
            List<Wish> asked, Map<PackNumber, Returns.Standing> standings, List<List<Judged>> judged, boolean write) {
        List<Clerk> clerks = asked.stream().map(this::clerkOf).toList();
        List<Decision> said = asked.stream().map(Wish::decision).toList();
        List<Decided> planned = decisions.plan(said, clerks);
        List<Decision> apply = new ArrayList<>();
        List<Clerk> by = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Wish wish = asked.get(i);
            Decided decided = planned.get(i);
            boolean others = decided.outcome() != Decided.Outcome.UNCHANGED
                    && standing(standings, wish)
                            .filter(Returns.Standing::saidSince)
                            .isPresent();
            switch (decided.outcome()) {
                case APPLIED -> {
                    if (others) {
                        end(judged, wish, Ending.CONFLICT, why("said_since"));
                    } else {
                        apply.add(wish.decision);
                        by.add(clerks.get(i));
                    }
                }
                case UNCHANGED -> end(judged, wish, Ending.UNCHANGED, why("same"));
                case UNKNOWN -> end(judged, wish, Ending.UNKNOWN, why("no_such"));
                case CLEARED, PENDING -> end(judged, wish, Ending.STALE, why("cleared"));
                default ->
                    end(
                            judged,
                            wish,
                            others ? Ending.CONFLICT : Ending.INVALID,
                            others
                                    ? why("said_since")
                                    : texts.of("invalid."
                                            + decided.outcome().name().toLowerCase(Locale.ROOT)));
            }
        }
        if (write) {
            decisions.decide(apply, by);
        }
    }

    private Clerk clerkOf(Wish wish) {
        String name = wish.row.said(ReplyColumn.CHECKED_BY);
        return new Clerk(name.isEmpty() ? clerk.who() : name.substring(0, Math.min(60, name.length())), clerk.via());
    }

    private static void end(List<List<Judged>> judged, Wish wish, Ending ending, Label why) {
        judged.get(wish.file).set(wish.place, new Judged(wish.row, wish.key.number(), ending, why));
    }

    private Label why(String key) {
        return texts.of("why." + key);
    }
}
