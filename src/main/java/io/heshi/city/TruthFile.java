package io.heshi.city;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/** {@code truth.csv}: what each night must find, and what has changed since the night before. */
final class TruthFile implements Closeable {

    private final Table table;
    private NavigableSet<Finding> before = new TreeSet<>();

    TruthFile(Path file) throws IOException {
        this.table = new CsvTable(file, StandardCharsets.UTF_8);
        table.row("business_date", "rule", "subject_type", "subject", "part", "change");
    }

    void night(LocalDate date, NavigableSet<Finding> findings) throws IOException {
        NavigableSet<Finding> all = new TreeSet<>(findings);
        all.addAll(before);
        for (Finding finding : all) {
            String change = !findings.contains(finding) ? "cleared" : before.contains(finding) ? "still" : "new";
            table.row(
                    date.toString(),
                    finding.rule().name(),
                    finding.subjectType(),
                    finding.subject(),
                    finding.part(),
                    change);
        }
        before = findings;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
