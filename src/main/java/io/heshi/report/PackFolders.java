package io.heshi.report;

import io.heshi.report.document.UnitChoice;
import io.heshi.report.facts.AskedRow;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.tables.PackColumns;
import io.heshi.report.tables.PackSummaryLine;
import io.heshi.report.words.Wording;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes the rows of a run by department and unit, and makes of them a folder a department: a pack a unit, its letter if it has one, and, unless
 * only one unit was asked for, the summary and all packs and letters in one file.
 */
final class PackFolders {
    private final Staging staging;
    private final PackFile packs;
    private final PackReport report;
    private final UnitLetters letters;
    private final Wording wording;
    private final PackNames names;
    private final PackKeys keys;
    private final long runId;
    private final boolean whole;
    private final Map<String, Integer> folders = new HashMap<>();
    private final List<AskedRow> unit = new ArrayList<>();
    private final List<PackSummaryLine> department = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private String folder = "";

    /** @param whole whether departments are made whole */
    PackFolders(
            Staging staging,
            PackFile packs,
            PackReport report,
            UnitLetters letters,
            Wording wording,
            PackNames names,
            PackKeys keys,
            long runId,
            boolean whole) {
        this.staging = staging;
        this.packs = packs;
        this.report = report;
        this.letters = letters;
        this.wording = wording;
        this.names = names;
        this.keys = keys;
        this.runId = runId;
        this.whole = whole;
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
        List<PackColumns.Line> lines = new ArrayList<>();
        for (AskedRow row : unit) {
            lines.add(new PackColumns.Line(keys.of(row), lines.size() + 1, row.finding()));
        }
        PackReport.Unit whom = new PackReport.Unit(keys.pack(any.unitKey()), runId, any.unitKey(), any.unit());
        String name = names.pack(any.unitKey());
        try {
            files.add(packs.write(folder, name, place -> report.write(place, whom, lines)));
            letters.write(folder, unit).ifPresent(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        department.add(new PackSummaryLine(
                department.size() + 1,
                finding.unitCode(),
                any.unit(),
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
                report.summary(staging.file(folder, names.summary(name)), name, department);
                zip(names.all(name));
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
                entry.setTimeLocal(names.day().atStartOfDay());
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
        return wording.supervisor(row.finding().supervisor());
    }
}
