package io.heshi.report.document;

import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.definition.read.DefinitionReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A folder of definitions with templates in it, to break. */
final class Shelf {
    static final Definitions DEFINITIONS = DefinitionReader.read(Path.of("jobs"));

    private final Path jobs;

    Shelf(Path jobs) {
        this.jobs = jobs;
    }

    /** The shipped template of a kind as somebody has edited it, under this name. */
    Shelf with(String name, DocumentKind kind, Consumer<XSSFWorkbook> edit) {
        return with(name, edited(kind, edit));
    }

    Shelf with(String name, byte[] bytes) {
        try {
            Files.createDirectories(jobs.resolve("templates"));
            Files.write(jobs.resolve("templates").resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Fault> faults() {
        return Templates.check(jobs, DEFINITIONS);
    }

    /** As {@code heshi check} prints them. */
    List<String> told() {
        return faults().stream().map(Fault::toString).toList();
    }

    static byte[] edited(DocumentKind kind, Consumer<XSSFWorkbook> edit) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(TemplateMaker.made(kind)))) {
            edit.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFCell cell(XSSFWorkbook workbook, int sheet, int row, int column) {
        XSSFSheet of = workbook.getSheetAt(sheet);
        XSSFRow there = of.getRow(row) == null ? of.createRow(row) : of.getRow(row);
        return there.getCell(column) == null ? there.createCell(column) : there.getCell(column);
    }
}
