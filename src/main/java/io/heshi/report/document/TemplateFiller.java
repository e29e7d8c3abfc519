package io.heshi.report.document;

import io.heshi.report.document.Template.Block;
import io.heshi.report.workbook.Seal;
import io.heshi.report.workbook.SteadyZip;
import io.heshi.report.workbook.UncompressedWorkbook;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills a template. Rows are streamed, so that a long list takes no more memory than a short one. */
final class TemplateFiller {
    private static final int ROWS_IN_MEMORY = 100;

    private final Template template;
    private final LocalDate day;

    /** @param day that the file says it was made on, so that the same figures give the same bytes */
    TemplateFiller(Template template, LocalDate day) {
        this.template = template;
        this.day = day;
    }

    /** @param file made or replaced; a folder beside it is used and removed */
    void fill(DocumentValues values, Path file) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling("poi"));
        Path unsteady = folder.resolve("document.xlsx");
        try {
            TempFile.withStrategy(new DefaultTempFileCreationStrategy(folder.toFile()), () -> {
                build(values, unsteady);
                return unsteady;
            });
        } catch (UncheckedIOException e) {
            throw new IOException("cannot write a document", e);
        }
        SteadyZip.rewrite(unsteady, file, day);
        Files.delete(unsteady);
        Files.delete(folder);
    }

    private void build(DocumentValues values, Path file) {
        try (XSSFWorkbook bare = new XSSFWorkbook(new ByteArrayInputStream(template.skeleton()))) {
            properties(bare, values);
            try (SXSSFWorkbook workbook = new UncompressedWorkbook(bare, ROWS_IN_MEMORY);
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                CellWriter cells = new CellWriter(workbook);
                for (int i = 0; i < template.sheets().size(); i++) {
                    sheet(workbook, i, cells, values);
                }
                workbook.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(SXSSFWorkbook workbook, int index, CellWriter cells, DocumentValues values) {
        Template.Sheet plan = template.sheets().get(index);
        SXSSFSheet sheet = workbook.getSheetAt(index);
        RowMoves moves = new RowMoves();
        for (Block block : Template.blocks(plan.rows())) {
            int first = block.rows().get(0).index();
            int last = block.rows().get(block.rows().size() - 1).index();
            if (block.list().isPresent()) {
                RowCount times = new RowCount();
                int there = moves.next(first);
                values.lines(block.list().get(), line -> {
                    write(
                            sheet,
                            block,
                            there - first + times.next() * block.rows().size(),
                            cells,
                            values,
                            line);
                });
                // An empty table keeps a row, to be seen as empty and to be written in.
                if (times.count() == 0) {
                    write(sheet, block, there - first + times.next(), cells, values, Map.of());
                }
                moves.repeat(first, last, times.count());
            } else {
                write(sheet, block, moves.next(first) - first, cells, values, Map.of());
            }
        }
        for (CellRangeAddress merge : plan.merges()) {
            moves.copies(merge).forEach(sheet::addMergedRegionUnsafe);
        }
        new SheetRanges(workbook.getXSSFWorkbook(), index).move(moves);
    }

    private static final class RowCount {
        private int count;

        int next() {
            return count++;
        }

        int count() {
            return count;
        }
    }

    private void write(
            SXSSFSheet sheet,
            Block block,
            int down,
            CellWriter cells,
            DocumentValues values,
            Map<String, Object> line) {
        for (Template.Row row : block.rows()) {
            cells.write(sheet, row, row.index() + down, place -> value(place, row.list(), values, line));
        }
    }

    private static Optional<Object> value(String name, String list, DocumentValues values, Map<String, Object> line) {
        String behind = list.isEmpty() || !name.startsWith(list + ".") ? "" : name.substring(list.length() + 1);
        return Optional.ofNullable(line.get(behind))
                .or(() -> Optional.ofNullable(values.single().get(name)));
    }

    private void properties(XSSFWorkbook workbook, DocumentValues values) {
        Date made = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(String.valueOf(values.single().getOrDefault("title", "")));
        core.setCreator(DocumentTexts.TEXTS.zh("product"));
        core.setLastModifiedByUser(DocumentTexts.TEXTS.zh("product"));
        core.setCreated(Optional.of(made));
        core.setModified(Optional.of(made));
        Seal.makeRoom(workbook);
    }
}
