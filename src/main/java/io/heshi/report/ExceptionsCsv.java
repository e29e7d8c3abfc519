package io.heshi.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.words.Messages;
import io.heshi.report.words.Wording;
import java.io.IOException;
import java.io.Writer;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every finding of the run as a line: UTF-8 with a byte order mark and CRLF, as spreadsheet programs in Chinese expect. */
final class ExceptionsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final List<String> BEFORE_SOURCES = List.of(
            "number",
            "rule_csv",
            "severity",
            "state",
            "change",
            "unit_code",
            "unit",
            "supervisor",
            "region",
            "person",
            "id_no",
            "subject",
            "part",
            "title",
            "description");
    private static final List<String> AFTER_SOURCES =
            List.of("other", "amount", "months", "total", "basis", "first_seen", "last_seen");

    private final RunFacts facts;
    private final Wording wording;
    private final Messages messages;

    ExceptionsCsv(RunFacts facts, Wording wording, Messages messages) {
        this.facts = facts;
        this.wording = wording;
        this.messages = messages;
    }

    void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            csv.writeRecord(header());
            facts.findingsByNumber(row -> csv.writeRecord(fields(row)));
            csv.flush();
        }
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        BEFORE_SOURCES.forEach(key -> header.add(messages.zh("header." + key)));
        wording.personSources()
                .forEach(source -> header.add(wording.sourceTitle(source).zh()));
        AFTER_SOURCES.forEach(key -> header.add(messages.zh("header." + key)));
        return header.stream().map(ExceptionsCsv::harmless).toList();
    }

    private List<String> fields(FindingRow row) {
        List<String> fields = new ArrayList<>();
        fields.add(Long.toString(row.number()));
        fields.add(harmless(row.rule()));
        fields.add(wording.severity(row.severity()).zh());
        fields.add(wording.state(row.state()).zh());
        fields.add(wording.change(row.change()).zh());
        fields.add(harmless(row.unitCode()));
        fields.add(harmless(row.unit()));
        fields.add(harmless(row.supervisor()));
        fields.add(harmless(row.region()));
        fields.add(harmless(row.person()));
        fields.add(harmless(wording.idNo(row.idNo())));
        fields.add(harmless(wording.subject(row)));
        fields.add(harmless(wording.part(row)));
        fields.add(harmless(wording.ruleTitle(row.rule()).zh()));
        fields.add(harmless(wording.description(row)));
        for (String source : wording.personSources()) {
            fields.add(harmless(wording.joined(wording.said(row, source))));
        }
        fields.add(harmless(wording.joined(wording.otherEvidence(row))));
        fields.add(row.amount()
                .map(amount -> amount.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .orElse(""));
        fields.add(row.months().map(Object::toString).orElse(""));
        fields.add(row.total()
                .map(total -> total.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .orElse(""));
        fields.add(harmless(wording.basis(row.rule())));
        fields.add(row.firstSeen().toString());
        fields.add(row.lastSeen().toString());
        return fields;
    }

    /** A spreadsheet program takes text that starts like a formula for one; an apostrophe keeps it text. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
