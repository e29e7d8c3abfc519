package io.heshi.intake.layouts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Web pages and XML that a system calls .xls. */
final class MarkupWays {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private MarkupWays() {}

    static List<Way> all() {
        return List.of(
                Way.of("web page, UTF-8", (folder, people) -> save(folder, page(people), UTF_8)),
                Way.of("web page, GB18030 without saying so", (folder, people) -> save(folder, page(people), GB18030)),
                Way.of("web page of Excel, units over several rows", MarkupWays::excelPage),
                Way.of("bare table without a page around it", MarkupWays::bareTable),
                Way.of("XML spreadsheet of 2003", MarkupWays::spreadsheetXml));
    }

    private static String page(List<Townsperson> people) {
        return "<!DOCTYPE html>\n<html><head><title>工资</title></head><body><h1>统发工资</h1>\n<table border=1>\n"
                + Sheet.usual().table(people).stream()
                        .map(row -> "<tr>" + cells(row) + "</tr>\n")
                        .collect(Collectors.joining())
                + "</table></body></html>";
    }

    private static String cells(List<String> row) {
        return row.stream().map(text -> "<td>" + escaped(text) + "</td>").collect(Collectors.joining());
    }

    private static Path bareTable(Path folder, List<Townsperson> people) throws IOException {
        String table = Sheet.usual().table(people).stream()
                .map(row -> "<TR>"
                        + row.stream()
                                .map(text -> "<TD>&nbsp;" + escaped(text) + "&nbsp;")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n", "<table>", "</table>"));
        return save(folder, table, GB18030);
    }

    /** What Excel itself writes: text format for the ID number, amounts with x:num, cells over several rows. */
    private static Path excelPage(Path folder, List<Townsperson> people) throws IOException {
        StringBuilder html = new StringBuilder("""
                <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"
                 xmlns="http://www.w3.org/TR/REC-html40">
                <head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
                <style>.xl24 {mso-number-format:"\\@";}</style></head>
                <body><table x:str border=0>
                <tr><td colspan=12 align=center>工资表</td></tr>
                """);
        Sheet sheet = Sheet.usual().first("单位名称", Townsperson::unit);
        int pay = sheet.header().indexOf("应发工资");
        html.append("<tr>").append(cells(sheet.header())).append("</tr>\n");
        for (int i = 0; i < people.size(); i++) {
            Townsperson person = people.get(i);
            html.append("<tr>");
            if (i == 0 || !people.get(i - 1).unit().equals(person.unit())) {
                long of = people.stream()
                        .filter(other -> other.unit().equals(person.unit()))
                        .count();
                html.append("<td rowspan=")
                        .append(of)
                        .append('>')
                        .append(person.unit())
                        .append("</td>");
            }
            List<String> row = sheet.row(person);
            for (int c = 1; c < row.size(); c++) {
                if (c == pay) {
                    html.append("<td x:num=\"")
                            .append(person.pay().toPlainString())
                            .append("\">")
                            .append("%,.1f".formatted(person.pay()))
                            .append("</td>");
                } else {
                    html.append("<td class=xl24>").append(escaped(row.get(c))).append("</td>");
                }
            }
            html.append("</tr>\n");
        }
        return save(folder, html.append("</table></body></html>").toString(), GB18030);
    }

    private static Path spreadsheetXml(Path folder, List<Townsperson> people) throws IOException {
        Sheet sheet = Sheet.usual();
        int pay = sheet.header().indexOf("应发工资");
        int birth = sheet.header().indexOf("出生日期");
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                <Worksheet ss:Name="工资"><Table>
                <Row ss:Index="3"><Cell ss:MergeAcross="11"><Data ss:Type="String">工资表</Data></Cell></Row>
                """);
        for (List<String> row : sheet.table(people)) {
            boolean header = row.get(0).equals("身份证号");
            xml.append("<Row>");
            for (int c = 0; c < row.size(); c++) {
                String type = !header && c == pay ? "Number" : !header && c == birth ? "DateTime" : "String";
                String text = type.equals("DateTime") ? row.get(c) + "T00:00:00.000" : row.get(c);
                xml.append("<Cell><Data ss:Type=\"")
                        .append(type)
                        .append("\">")
                        .append(escaped(text))
                        .append("</Data></Cell>");
            }
            xml.append("</Row>\n");
        }
        return save(folder, xml.append("</Table></Worksheet></Workbook>").toString(), UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Path save(Path folder, String text, Charset charset) throws IOException {
        return Files.write(Files.createTempFile(folder, "people", ".xls"), text.getBytes(charset));
    }
}
