package io.heshi.testing.exports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Web pages with a table, as systems save them under the name of a workbook. */
public final class HtmlFile {
    private HtmlFile() {}

    /** A page in UTF-8 with one table, the first row of {@code th}. */
    public static Path write(Path file, List<List<String>> rows) throws IOException {
        return write(file, rows, StandardCharsets.UTF_8);
    }

    /** A page that names its charset. */
    public static Path write(Path file, List<List<String>> rows, Charset charset) throws IOException {
        String page = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=" + charset.name()
                + "\"></head>\n<body>\n" + table(rows) + "</body></html>\n";
        return Files.write(file, page.getBytes(charset));
    }

    /** Several tables on one page. */
    public static Path writeAll(Path file, List<List<List<String>>> tables) throws IOException {
        StringBuilder page = new StringBuilder("<html><body>\n");
        tables.forEach(rows -> page.append(table(rows)));
        return Files.writeString(file, page.append("</body></html>\n"), StandardCharsets.UTF_8);
    }

    private static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder("<table border=1>\n");
        for (int r = 0; r < rows.size(); r++) {
            String tag = r == 0 ? "th" : "td";
            table.append("<tr>");
            for (String text : rows.get(r)) {
                table.append('<').append(tag).append('>');
                table.append(escaped(text));
                table.append("</").append(tag).append('>');
            }
            table.append("</tr>\n");
        }
        return table.append("</table>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\u00A0", "&nbsp;")
                .replace("\n", "<br>");
    }
}
