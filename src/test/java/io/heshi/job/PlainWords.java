package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What staff read is in their words: looks for codes of the program, and for regions of the sample city by their numbers. */
final class PlainWords {
    /** Small Latin letters in a text that is Chinese or a single word, and a region by its number. */
    private static final Pattern CODE = Pattern.compile(
            "(?<![A-Za-z0-9._/-])[a-z]{2,}(?:[_.][a-z0-9]+)*(?![A-Za-z0-9])|(?<!\\d)5398\\d{2}(?![\\d*])");

    /** Names of files, a key of definitions that officers write, and places in texts of the library of charts. */
    private static final Pattern ALLOWED =
            Pattern.compile("[^\\s、，；：（）“”]*\\.(?:csv|xlsx|yaml|zip|json)|jobs/\\S*|columns|\\{\\w+\\}");

    private static final Pattern BETWEEN_MARKS = Pattern.compile("[<>\"]");

    private final Map<String, String> found = new TreeMap<>();

    /** A text as staff see it; several words without a Chinese one are English on purpose. */
    PlainWords look(String where, String text) {
        if (text.contains(" ") && !isChinese(text)) {
            return this;
        }
        Matcher code = CODE.matcher(ALLOWED.matcher(text).replaceAll(""));
        while (code.find()) {
            found.putIfAbsent(code.group(), where + ": " + text.substring(0, Math.min(text.length(), 80)));
        }
        return this;
    }

    PlainWords csv(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file);
                CSVReader csv = new CSVReader(text)) {
            csv.forEach(
                    row -> List.of(row).forEach(cell -> look(file.getFileName().toString(), cell)));
        }
        return this;
    }

    PlainWords workbook(Path file) throws IOException {
        DataFormatter format = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> look(sheet.getSheetName(), format.formatCellValue(cell)))));
        }
        return this;
    }

    /** Whatever is Chinese between tags and quotes, in the text as in the data of its script. */
    PlainWords page(Path file) throws IOException {
        BETWEEN_MARKS
                .splitAsStream(Files.readString(file))
                .filter(PlainWords::isChinese)
                .forEach(text -> look(file.getFileName().toString(), text));
        return this;
    }

    void assertNoCode() {
        assertThat(found).isEmpty();
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
