package io.heshi.collect;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.ledger.Clerk;
import io.heshi.ledger.Decisions;
import io.heshi.ledger.PackKey;
import io.heshi.ledger.PackSecret;
import io.heshi.ledger.Returns;
import io.heshi.ledger.Returns.Standing;
import io.heshi.ledger.RowKey;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Takes in the files of one call, packs and workbooks of the office: every row ends in one way, and all that is applied is applied together.
 * The caller holds the right to run.
 */
public final class ReturnedPacks {
    private final Texts texts = Texts.load("collect");
    private final Texts headings = Texts.load("report");
    private final Returns returns;
    private final Decisions decisions;
    private final PackSecret secret;
    private final ReturnArchive packs;
    private final ReturnArchive evidence;
    private final Clock clock;
    private final Clerk clerk;

    /**
     * @param data folder in which files that came back are kept
     * @param clerk stands for who returned a row that names nobody
     */
    public ReturnedPacks(DataSource dataSource, Path data, Clock clock, Clerk clerk) {
        this.packs = ReturnArchive.ofPacks(data);
        this.evidence = ReturnArchive.ofEvidence(data);
        this.clock = clock;
        this.returns = new Returns(dataSource);
        this.decisions = new Decisions(dataSource, clock);
        this.secret = PackSecret.of(dataSource);
        this.clerk = clerk;
    }

    /** @param write whether what can be applied is; else only what would become of it is told */
    public Collected collect(List<Path> paths, boolean write) throws IOException {
        Map<Path, Label> unread = new TreeMap<>();
        List<ReturnedFile> files = read(paths, unread);
        if (write) {
            for (ReturnedFile file : files) {
                keep(file);
            }
        }
        Attachments attachments = new Attachments(texts, write ? evidence::keep : ReturnArchive::of);
        RowJudge judge = new RowJudge(
                texts,
                new Reply(texts, headings),
                attachments,
                secret,
                texts.of(write ? "why.applied" : "why.would_be_applied"));
        Map<RowKey, Standing> standings = returns.standings(keys(files, judge));
        List<Judged> judged = new ArrayList<>();
        for (ReturnedFile file : files) {
            file.rows().forEach(row -> judged.add(judge.judge(row, file.folder(), standings)));
        }
        new WishJudge(texts, decisions, clerk, standings).settle(judged, write);
        ChangedFacts facts = new ChangedFacts(texts, judge, standings);
        List<Collected.Result> results = new ArrayList<>();
        int done = 0;
        for (ReturnedFile file : files) {
            List<Judged> ofFile = judged.subList(done, done + file.rows().size());
            done += file.rows().size();
            facts.tell(ofFile);
            results.add(new Collected.Result(
                    file.path(),
                    file.header(),
                    ofFile.stream().map(ReturnedPacks::told).toList()));
        }
        unread.keySet().removeIf(attachments::named);
        return new Collected(results, unread, missing(files, judge), write);
    }

    private List<ReturnedFile> read(List<Path> paths, Map<Path, Label> unread) {
        List<ReturnedFile> files = new ArrayList<>();
        for (Path path : paths) {
            Optional<Label> other = OtherFile.told(path, texts);
            if (other.isPresent()) {
                unread.put(path, other.get());
                continue;
            }
            try {
                files.add(ReturnedFile.read(path, headings));
            } catch (UnreadableFile damaged) {
                unread.put(path, new Label(damaged.zh(), damaged.en()));
            } catch (IOException closed) {
                unread.put(path, texts.of("unread.closed"));
            }
        }
        return files;
    }

    private void keep(ReturnedFile file) throws IOException {
        returns.keep(
                packs.keep(file.path()).sha256(),
                String.valueOf(file.path().getFileName()),
                clock.instant(),
                clerk,
                file.rows().size());
    }

    private static Set<RowKey> keys(List<ReturnedFile> files, RowJudge judge) {
        Set<RowKey> keys = new HashSet<>();
        files.forEach(file -> file.rows().forEach(row -> judge.key(row).ifPresent(keys::add)));
        return keys;
    }

    private record PackNumber(long pack, long number) {}

    /** Of the packs of which rows came back, those that did not. Nobody has to return the workbook of the office, nor all of it. */
    private List<Missing> missing(List<ReturnedFile> files, RowJudge judge) {
        Set<PackNumber> seen = new HashSet<>();
        keys(files, judge).forEach(key -> {
            if (key instanceof PackKey pack) {
                seen.add(new PackNumber(pack.pack(), pack.number()));
            }
        });
        Set<Long> sent = new HashSet<>();
        seen.forEach(one -> sent.add(one.pack()));
        return returns.sent(sent).stream()
                .filter(one -> !seen.contains(new PackNumber(one.packId(), one.number())))
                .map(one -> new Missing(one.packId(), one.unit(), one.number()))
                .toList();
    }

    private static Collected.Row told(Judged one) {
        ReturnedRow row = one.row();
        return new Collected.Row(row.sheet(), row.line(), one.number(), one.ending(), one.why(), row.cells());
    }
}
