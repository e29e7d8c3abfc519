package io.heshi.report.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heshi.catalogue.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A document for A4 paper: upright pages of text, then pages across with a table, all of them numbered. Lengths are twentieths of a point. */
final class Paper {
    private static final int POINT = 20;
    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int FOOT = 1134;
    private static final int CELL_MARGIN = 85;
    private static final int CELL_MARGIN_ABOVE = 40;

    private static final String FONTS = "/report/letter/fonts.xml";

    /** Of letters and figures. */
    private static final String LATIN = "Times New Roman";

    private static final String FONT_TABLE_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONT_TABLE_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    private final XWPFDocument document;
    private final Texts texts;

    /** @param document with nothing in it yet */
    Paper(XWPFDocument document, Texts texts) {
        this.document = document;
        this.texts = texts;
        nameFonts();
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        write(foot, Look.PAGE, "— ");
        styled(new XWPFRun(foot.getCTP().addNewFldSimple().addNewR(), (IRunBody) foot), Look.PAGE)
                .setText("1");
        foot.getCTP().getFldSimpleArray(0).setInstr("PAGE");
        write(foot, Look.PAGE, " —");
    }

    XWPFParagraph paragraph(Look look, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        write(paragraph, look, text);
        return paragraph;
    }

    /** The pages of text end with this paragraph. */
    void endText(XWPFParagraph last) {
        CTSectPr text = last.getCTP().getPPr().addNewSectPr();
        text.set(document.getDocument().getBody().getSectPr());
        size(text, SHORT_SIDE, LONG_SIDE);
        margins(text, 2098, 1474, 1984, 1588);
        CTSectPr list = document.getDocument().getBody().getSectPr();
        size(list, LONG_SIDE, SHORT_SIDE).setOrient(STPageOrientation.LANDSCAPE);
        margins(list, 1134, 1134, 1134, 1134);
    }

    /** A table whose header stands on each of its pages, and whose rows are never torn apart. */
    XWPFTable table(List<Integer> widths, List<String> header) {
        XWPFTable table = document.createTable(1, widths.size());
        table.setWidth(
                Integer.toString(widths.stream().mapToInt(Integer::intValue).sum()));
        table.setCellMargins(CELL_MARGIN_ABOVE, CELL_MARGIN, CELL_MARGIN_ABOVE, CELL_MARGIN);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        XWPFTableRow row = table.getRow(0);
        row.setRepeatHeader(true);
        fill(row, widths, header, column -> Look.CELL_HEADER);
        return table;
    }

    void row(XWPFTable table, List<Integer> widths, List<String> cells, IntFunction<Look> looks) {
        fill(table.createRow(), widths, cells, looks);
    }

    private void fill(XWPFTableRow row, List<Integer> widths, List<String> cells, IntFunction<Look> looks) {
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(Integer.toString(widths.get(i)));
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            write(cell.getParagraphArray(0), looks.apply(i), cells.get(i));
        }
    }

    private void write(XWPFParagraph paragraph, Look look, String text) {
        paragraph.setAlignment(look.alignment());
        if (look == Look.HEADING) {
            paragraph.setKeepNext(true);
        }
        int indent = (int) (look.indent() * look.size() * POINT);
        if (look.alignment() == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(indent);
        } else if (indent > 0) {
            paragraph.setIndentationFirstLine(indent);
        }
        if (look.leading() > 0) {
            paragraph.setSpacingBetween(look.leading(), LineSpacingRule.EXACT);
        }
        styled(paragraph.createRun(), look).setText(text);
    }

    private XWPFRun styled(XWPFRun run, Look look) {
        String font = texts.zh(look.font());
        CTFonts fonts = run.getCTR().addNewRPr().addNewRFonts();
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setEastAsia(font);
        // Quotation marks and dashes are wide among ideographs.
        fonts.setHint(STHint.EAST_ASIA);
        run.setFontSize(look.size());
        return run;
    }

    private static CTPageSz size(CTSectPr section, int width, int height) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        return size;
    }

    private static void margins(CTSectPr section, int top, int right, int bottom, int left) {
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(top));
        margins.setRight(BigInteger.valueOf(right));
        margins.setBottom(BigInteger.valueOf(bottom));
        margins.setLeft(BigInteger.valueOf(left));
        margins.setFooter(BigInteger.valueOf(FOOT));
    }

    /** Says what to write in where a font is not there. */
    private void nameFonts() {
        try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream(FONTS))) {
            String fonts = new String(in.readAllBytes(), UTF_8);
            for (String role : List.of("title", "heading", "body")) {
                fonts = fonts.replace("${" + role + "}", texts.zh("font." + role));
            }
            PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            PackagePart part = document.getPackage().createPart(name, FONT_TABLE_TYPE);
            try (OutputStream out = part.getOutputStream()) {
                out.write(fonts.getBytes(UTF_8));
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_TABLE_RELATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
