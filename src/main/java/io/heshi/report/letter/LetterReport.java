package io.heshi.report.letter;

import io.heshi.catalogue.Texts;
import io.heshi.ledger.LetterNumber;
import io.heshi.report.letter.LetterColumns.Column;
import io.heshi.report.words.Wording;
import io.heshi.report.workbook.FileProperties;
import io.heshi.report.workbook.SteadyZip;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** 整改通知书: what a unit has to put right, on what basis, by when, and how to answer. The same letter has the same bytes. */
public final class LetterReport {
    private static final int SEQUENCE_WIDTH = 620;

    private final Wording wording;
    private final Texts texts;
    private final LocalDate day;
    private final List<Column> columns;

    /** @param day the point in time that letters tell of */
    public LetterReport(Wording wording, Texts texts, LocalDate day) {
        this.wording = wording;
        this.texts = texts;
        this.day = day;
        this.columns = new LetterColumns(wording, texts, day).all();
    }

    /**
     * A letter.
     *
     * @param unit whom it is to
     * @param answer name of the file in which the unit answers
     * @param ordered at least one
     */
    public record Letter(LetterNumber number, String unit, String answer, List<Ordered> ordered) {
        public Letter {
            ordered = List.copyOf(ordered);
        }
    }

    /** What the list will say of an exception. */
    public List<String> printed(Ordered line) {
        return columns.stream().<String>map(column -> column.text().apply(line)).toList();
    }

    public void write(Path file, Letter letter) throws IOException {
        Path unsteady = file.resolveSibling(file.getFileName() + ".unsteady");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(unsteady)) {
            FileProperties.put(document, wording, day);
            Paper paper = new Paper(document, texts);
            text(paper, letter);
            list(paper, letter);
            document.write(out);
        }
        SteadyZip.rewrite(unsteady, file, day);
        Files.delete(unsteady);
    }

    private void text(Paper paper, Letter letter) {
        long overdue = letter.ordered().stream()
                .filter(line -> line.confirmed().overdue(day))
                .count();
        paper.paragraph(Look.TITLE, texts.zh("title"));
        paper.paragraph(Look.NUMBER, number(letter));
        paper.paragraph(Look.NUMBER, "");
        paper.paragraph(Look.ADDRESSEE, texts.zh("unit", letter.unit()));
        paper.paragraph(
                Look.BODY,
                texts.zh("opening", date(day), letter.ordered().size())
                        + (overdue > 0 ? texts.zh("opening.overdue", overdue) : ""));
        paper.paragraph(Look.HEADING, texts.zh("basis"));
        letter.ordered().stream()
                .map(line -> wording.basis(line.row().rule()))
                .filter(basis -> !basis.isEmpty())
                .distinct()
                .forEach(basis -> paper.paragraph(Look.BODY, basis));
        paper.paragraph(Look.HEADING, texts.zh("deadline"));
        paper.paragraph(Look.BODY, deadline(letter) + (overdue > 0 ? texts.zh("deadline.overdue", overdue) : ""));
        paper.paragraph(Look.HEADING, texts.zh("answer"));
        paper.paragraph(Look.BODY, texts.zh("answer.text", letter.answer()));
        paper.paragraph(Look.BODY, "");
        paper.paragraph(Look.BODY, texts.zh("annex", letter.ordered().size()));
        paper.paragraph(Look.BODY, "").setKeepNext(true);
        paper.paragraph(Look.SIGNED, texts.zh("seal")).setKeepNext(true);
        paper.paragraph(Look.SIGNED, texts.zh("signed")).setKeepNext(true);
        paper.endText(paper.paragraph(Look.CONTACT, texts.zh("contact")));
    }

    private String deadline(Letter letter) {
        List<LocalDate> days = letter.ordered().stream()
                .map(line -> line.confirmed().until())
                .sorted()
                .toList();
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return first.equals(last)
                ? texts.zh("deadline.same", date(first))
                : texts.zh("deadline.between", date(first), date(last));
    }

    private void list(Paper paper, Letter letter) {
        paper.paragraph(Look.ANNEX, texts.zh("list.annex"));
        paper.paragraph(Look.LIST_TITLE, texts.zh("list"));
        paper.paragraph(Look.LIST_NOTE, texts.zh("list.note", letter.unit(), date(day), number(letter)));
        List<Integer> widths = Stream.concat(
                        Stream.of(SEQUENCE_WIDTH), columns.stream().map(Column::width))
                .toList();
        List<String> header = Stream.concat(
                        Stream.of(wording.messages().zh("header.sequence")),
                        columns.stream().map(Column::header))
                .toList();
        XWPFTable table = paper.table(widths, header);
        for (int i = 0; i < letter.ordered().size(); i++) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(i + 1)));
            cells.addAll(printed(letter.ordered().get(i)));
            paper.row(
                    table,
                    widths,
                    cells,
                    column -> column == 0 || columns.get(column - 1).centred() ? Look.CELL_CENTRED : Look.CELL);
        }
    }

    private String number(Letter letter) {
        return texts.zh("number", letter.number().year(), letter.number().number());
    }

    private String date(LocalDate date) {
        return texts.zh("date", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
