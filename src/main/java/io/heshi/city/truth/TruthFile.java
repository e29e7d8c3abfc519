package io.heshi.city.truth;

import io.heshi.city.export.CsvTable;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/** {@code truth.csv}: what each night must find, and what has changed since the night before. */
public final class TruthFile implements Closeable {

    private final CsvTable table;
    private NavigableSet<Finding> before = new TreeSet<>();

    public TruthFile(Path file) throws IOException {
        this.table = new CsvTable(file, StandardCharsets.UTF_8);
        table.row("business_date", "rule", "subject_type", "subject", "part", "change");
    }

    public void night(LocalDate date, NavigableSet<Finding> findings) throws IOException {
        NavigableSet<Finding> all = new TreeSet<>(findings);
        all.addAll(before);
        for (Finding finding : all) {
            String change = !findings.contains(finding) ? "cleared" : before.contains(finding) ? "still" : "new";
            table.row(date, finding.rule(), finding.subjectType(), finding.subject(), finding.part(), change);
        }
        before = findings;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
