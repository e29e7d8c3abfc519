package io.heshi.report.document;

import io.heshi.definition.Definitions;
import io.heshi.report.document.Template.Constant;
import io.heshi.report.document.Template.Piece;
import io.heshi.report.document.Template.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a template and tells everything that is wrong with it. Nothing in it is run: there are names to be replaced, and no expressions. */
final class TemplateReader {
    private static final int LARGEST = 5_000_000;

    private final Known known;
    private final TemplateFaults faults;

    private TemplateReader(Known known, TemplateFaults faults) {
        this.known = known;
        this.faults = faults;
    }

    /** The template; nothing when there is a fault. */
    static Optional<Template> read(DocumentKind kind, byte[] file, Definitions definitions, TemplateFaults faults) {
        if (file.length > LARGEST) {
            faults.addFile("too_large", LARGEST / 1_000_000);
            return Optional.empty();
        }
        int before = faults.count();
        Optional<Template> read = new TemplateReader(new Known(kind, definitions), faults).workbook(file);
        return faults.count() == before ? read : Optional.empty();
    }

    private Optional<Template> workbook(byte[] file) {
        try (OPCPackage zip = OPCPackage.open(new ByteArrayInputStream(file))) {
            if (has(zip, XSSFRelation.VBA_MACROS.getContentType())
                    || has(zip, XSSFRelation.MACROS_WORKBOOK.getContentType())) {
                faults.addFile("macros");
                return Optional.empty();
            }
            if (has(zip, XSSFRelation.EXTERNAL_LINKS.getContentType())) {
                faults.addFile("external_links");
            }
            return Optional.of(template(new XSSFWorkbook(zip)));
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException notOne) {
            faults.addFile("unreadable");
            return Optional.empty();
        }
    }

    private static boolean has(OPCPackage zip, String contentType) {
        return !zip.getPartsByContentType(contentType).isEmpty();
    }

    private Template template(XSSFWorkbook workbook) throws IOException, OpenXML4JException {
        List<Template.Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            sheets.add(sheet(workbook.getSheetAt(i)));
        }
        Template template = new Template(known.kind(), skeleton(workbook), List.copyOf(sheets));
        needed(template.names());
        return template;
    }

    private Template.Sheet sheet(XSSFSheet sheet) {
        if (CellWords.leftOpen(headAndFoot(sheet))) {
            faults.add(sheet.getSheetName(), "", 1, "in_header");
        }
        if (!sheet.getTables().isEmpty()) {
            faults.add(sheet.getSheetName(), "", 1, "table");
        }
        List<Template.Row> rows = StreamSupport.stream(sheet.spliterator(), false)
                .map(row -> row(sheet.getSheetName(), (XSSFRow) row))
                .toList();
        return new Template.Sheet(rows, List.copyOf(sheet.getMergedRegions()));
    }

    private static String headAndFoot(XSSFSheet sheet) {
        return String.join(
                        " ",
                        sheet.getHeader().getLeft(),
                        sheet.getHeader().getCenter(),
                        sheet.getHeader().getRight(),
                        sheet.getFooter().getLeft(),
                        sheet.getFooter().getCenter(),
                        sheet.getFooter().getRight())
                // One that is whole is no better there.
                .replace('}', ' ');
    }

    private Template.Row row(String sheet, XSSFRow row) {
        List<Template.Cell> cells = new ArrayList<>();
        Set<String> lists = new TreeSet<>();
        row.forEach(each -> {
            XSSFCell cell = (XSSFCell) each;
            List<Piece> content = content(sheet, cell);
            content.forEach(piece -> {
                if (piece instanceof Place place) {
                    known.list(place.name()).ifPresent(lists::add);
                }
            });
            cells.add(new Template.Cell(
                    cell.getColumnIndex(), lastColumn(cell), cell.getCellStyle().getIndex(), content));
        });
        if (lists.size() > 1) {
            faults.add(sheet, "", row.getRowNum() + 1, "two_lists", String.join(", ", lists));
        }
        float height = row.getCTRow().getCustomHeight() ? row.getHeightInPoints() : -1;
        return new Template.Row(
                row.getRowNum(), height, lists.stream().findFirst().orElse(""), List.copyOf(cells));
    }

    private static int lastColumn(XSSFCell cell) {
        return cell.getSheet().getMergedRegions().stream()
                .filter(merge -> merge.isInRange(cell.getAddress()))
                .findFirst()
                .map(merge -> merge.getFirstRow() == merge.getLastRow() ? merge.getLastColumn() : -1)
                .orElse(cell.getColumnIndex());
    }

    private List<Piece> content(String sheet, XSSFCell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            faults.add(sheet, place(cell), cell.getRowIndex() + 1, "formula");
            return List.of();
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            return List.of(new Constant(cell.getNumericCellValue()));
        }
        if (cell.getCellType() != CellType.STRING) {
            return List.of();
        }
        String text = cell.getStringCellValue();
        if (CellWords.leftOpen(text)) {
            faults.add(sheet, place(cell), cell.getRowIndex() + 1, "left_open");
        }
        List<Piece> content = CellWords.of(text);
        for (Piece piece : content) {
            if (piece instanceof Place asked && !known.has(asked.name())) {
                faults.add(
                        sheet, place(cell), cell.getRowIndex() + 1, "unknown", asked.name(), known.hint(asked.name()));
            }
        }
        return content;
    }

    private static String place(XSSFCell cell) {
        return cell.getAddress().formatAsString();
    }

    private void needed(Set<String> names) {
        for (List<String> one : known.kind().needed()) {
            boolean there = one.stream()
                    .anyMatch(needed ->
                            names.stream().anyMatch(name -> name.equals(needed) || name.startsWith(needed + ".")));
            if (!there) {
                faults.addFile(
                        "missing",
                        one.stream()
                                .map(name -> "${" + name + (known.kind().lists().containsKey(name) ? ".…" : "") + "}")
                                .collect(java.util.stream.Collectors.joining(" / ")));
            }
        }
    }

    /** What remains without rows. Its texts go too, else those of the template stood in every document. */
    private static byte[] skeleton(XSSFWorkbook workbook) throws IOException, OpenXML4JException {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            for (int row = sheet.getLastRowNum(); row >= 0; row--) {
                Optional.ofNullable(sheet.getRow(row)).ifPresent(sheet::removeRow);
            }
            for (int merge = sheet.getNumMergedRegions() - 1; merge >= 0; merge--) {
                sheet.removeMergedRegion(merge);
            }
        }
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        workbook.write(bare);
        try (OPCPackage zip = OPCPackage.open(new ByteArrayInputStream(bare.toByteArray()))) {
            for (PackagePart book : zip.getPartsByContentType(XSSFRelation.WORKBOOK.getContentType())) {
                List<String> relations = new ArrayList<>();
                book.getRelationshipsByType(XSSFRelation.SHARED_STRINGS.getRelation())
                        .forEach(relation -> relations.add(relation.getId()));
                relations.forEach(book::removeRelationship);
            }
            for (PackagePart texts : zip.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
                zip.removePart(texts);
            }
            ByteArrayOutputStream skeleton = new ByteArrayOutputStream();
            zip.save(skeleton);
            return skeleton.toByteArray();
        }
    }
}
