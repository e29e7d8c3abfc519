package io.heshi.collect;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.ledger.Clerk;
import io.heshi.store.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Takes in what lies among the exports of a night. The caller holds the right to run. */
public final class InboxReturns {
    private static final Texts TEXTS = Texts.load("collect");

    private final DataSource dataSource;
    private final Path data;
    private final Clock clock;

    /** @param data folder in which files that came back are kept */
    public InboxReturns(DataSource dataSource, Path data, Clock clock) {
        this.dataSource = dataSource;
        this.data = data;
        this.clock = clock;
    }

    /**
     * What was taken in.
     *
     * @param notes what is to be told of it
     */
    public record Taken(int rows, List<Label> notes) {
        public Taken {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Takes all files of a folder in. What cannot be read is told and stops nothing.
     *
     * @param results folder of the workbooks that are given back
     */
    public Taken take(Path folder, Path results) {
        try {
            ReturnedFiles found = ReturnedFiles.below(folder);
            Clerk clerk = new Clerk(TEXTS.zh("clerk.inbox"), "workbook");
            Collected collected = new ReturnedPacks(dataSource, data, clock, clerk).collect(found.files(), true);
            Results.write(collected, results, OwnFiles.ofOwner());
            List<Label> notes = new ArrayList<>();
            notes.add(TEXTS.of("told.inbox", Told.sum(collected), results));
            notes.addAll(Told.trouble(collected));
            found.passedOver().forEach(other -> notes.add(TEXTS.of("told.passed_over", folder.relativize(other))));
            return new Taken(
                    collected.files().stream()
                            .mapToInt(file -> file.rows().size())
                            .sum(),
                    notes);
        } catch (IOException e) {
            throw new UncheckedIOException("收回的反馈表无法处理 / cannot take in what came back", e);
        }
    }
}
