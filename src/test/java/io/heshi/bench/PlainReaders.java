package io.heshi.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** The libraries by themselves, as their manuals show it: every cell of every row is read and its length added up. */
final class PlainReaders {
    private PlainReaders() {}

    public static void main(String[] arguments) throws Exception {
        for (int pass = 1; pass <= 2; pass++) {
            for (String argument : arguments) {
                Path file = Path.of(argument);
                long start = System.nanoTime();
                long[] count = argument.endsWith(".csv") ? csv(file) : xlsx(file);
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "plain %-4s pass %d: %,d rows, %,d characters, %.2f s, %,.0f rows/s%n",
                        argument.endsWith(".csv") ? "csv" : "xlsx",
                        pass,
                        count[0],
                        count[1],
                        seconds,
                        count[0] / seconds);
            }
        }
    }

    private static long[] csv(Path file) throws Exception {
        long[] count = new long[2];
        var decoder = Charset.forName("GB18030").newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (FileChannel channel = FileChannel.open(file);
                CsvReader<CsvRecord> reader =
                        CsvReader.builder().ofCsvRecord(Channels.newReader(channel, decoder, 1 << 16))) {
            for (CsvRecord csvRecord : reader) {
                count[0]++;
                for (String field : csvRecord.getFields()) {
                    count[1] += field.length();
                }
            }
        }
        return count;
    }

    /** POI's own event reader with its formatter, the way of its documentation (XLSX2CSV). */
    private static long[] xlsx(Path file) throws Exception {
        long[] count = new long[2];
        try (OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(container);
            var strings = new ReadOnlySharedStringsTable(container);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(
                    new XSSFSheetXMLHandler(reader.getStylesTable(), strings, new Counting(count), false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
        }
        return count;
    }

    private record Counting(long[] count) implements XSSFSheetXMLHandler.SheetContentsHandler {
        @Override
        public void startRow(int row) {
            count[0]++;
        }

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            count[1] += value.length();
        }
    }
}
