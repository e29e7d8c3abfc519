package io.heshi.report;

import io.heshi.ledger.PackKey;
import io.heshi.ledger.PackSecret;
import io.heshi.report.document.DocumentRun;
import io.heshi.report.document.UnitChoice;
import io.heshi.report.facts.AskedRow;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.UnitQuota;
import io.heshi.report.tables.PackColumns;
import io.heshi.report.tables.PackSummaryLine;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.workbook.PackReport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes the rows of a run by department and unit, and makes of them a folder a department: a pack a unit and, unless only one unit was asked
 * for, the summary and all packs in one file.
 */
final class PackFolders {
    private final Staging staging;
    private final PackFile packs;
    private final PackReport report;
    private final ReportContent content;
    private final DocumentRun run;
    private final UnitChoice units;
    private final Map<Long, Long> ids;
    private final PackSecret secret;
    private final boolean whole;
    private final Map<Long, UnitQuota> quotas;
    private final Map<String, Integer> folders = new HashMap<>();
    private final List<AskedRow> unit = new ArrayList<>();
    private final List<PackSummaryLine> department = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private String folder = "";

    /**
     * @param ids of the packs, by unit
     * @param whole whether departments are made whole
     */
    PackFolders(
            Staging staging,
            PackFile packs,
            PackReport report,
            ReportContent content,
            DocumentRun run,
            UnitChoice units,
            Map<Long, Long> ids,
            PackSecret secret,
            boolean whole) {
        this.staging = staging;
        this.packs = packs;
        this.report = report;
        this.content = content;
        this.run = run;
        this.units = units;
        this.ids = Map.copyOf(ids);
        this.secret = secret;
        this.whole = whole;
        this.quotas = content.quotas().stream().collect(Collectors.toMap(UnitQuota::unitKey, Function.identity()));
    }

    void add(AskedRow row) {
        if (!unit.isEmpty() && unit.get(0).unitKey() != row.unitKey()) {
            endUnit();
            if (!supervisor(unit.get(0)).equals(supervisor(row))) {
                endDepartment(supervisor(unit.get(0)));
            }
            unit.clear();
        }
        unit.add(row);
    }

    void finish() {
        if (!unit.isEmpty()) {
            endUnit();
            endDepartment(supervisor(unit.get(0)));
            unit.clear();
        }
    }

    private void endUnit() {
        AskedRow any = unit.get(0);
        if (folder.isEmpty()) {
            folder = folder(supervisor(any));
        }
        FindingRow finding = any.finding();
        long pack = Optional.ofNullable(ids.get(any.unitKey())).orElseThrow();
        List<PackColumns.Line> lines = new ArrayList<>();
        for (AskedRow row : unit) {
            String key = new PackKey(pack, row.finding().number(), row.seq()).text(secret);
            lines.add(new PackColumns.Line(key, lines.size() + 1, row.finding()));
        }
        String called = finding.unit().isEmpty() ? finding.unitCode() : finding.unit();
        PackReport.Unit whom = new PackReport.Unit(
                pack, run.runId(), any.unitKey(), called, Optional.ofNullable(quotas.get(any.unitKey())));
        String name = units.file(any.unitKey(), text("sheet.pack"), run.businessDate());
        try {
            Path file = packs.write(folder, name, place -> report.write(place, whom, lines));
            files.add(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        department.add(new PackSummaryLine(
                department.size() + 1,
                finding.unitCode(),
                called,
                unit.size(),
                unit.stream()
                        .filter(row -> row.finding().severity().equals("high"))
                        .count(),
                unit.stream().filter(row -> row.finding().answer().given()).count(),
                name));
    }

    private void endDepartment(String name) {
        try {
            if (whole) {
                report.summary(
                        staging.file(folder, units.file(name, text("sheet.pack_summary"), run.businessDate())),
                        name,
                        department);
                zip(units.file(name, text("sheet.pack"), run.businessDate()).replaceFirst("\\.xlsx$", ".zip"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        department.clear();
        files.clear();
        folder = "";
    }

    private void zip(String name) throws IOException {
        Path zip = staging.file(folder, name);
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(file.getFileName().toString());
                entry.setTimeLocal(run.businessDate().atStartOfDay());
                out.putNextEntry(entry);
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    /** No two departments share a folder, also where a system does not tell capitals from small letters. */
    private String folder(String name) {
        String safe = UnitChoice.folder(name);
        int times = folders.merge(safe.toLowerCase(Locale.ROOT), 1, Integer::sum);
        return times == 1 ? safe : safe + "_" + times;
    }

    private String supervisor(AskedRow row) {
        return content.wording().supervisor(row.finding().supervisor());
    }

    private String text(String key) {
        return content.texts().zh(key);
    }
}
