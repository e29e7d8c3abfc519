package io.heshi.intake.receive;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.heshi.vocabulary.date.ChinaTime;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as RFC 4180 in UTF-8, the labels of their columns first. Nothing is an empty field, numbers are plain and
 * exact, dates and times ISO 8601, booleans {@code true} and {@code false}.
 */
final class QueryCsv {
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}(?::\\d{2})?)(\\.\\d+)?.*");

    private final ResultSet rows;
    private final ResultSetMetaData columns;
    private final QueryRefused refused;

    QueryCsv(ResultSet rows, QueryRefused refused) throws SQLException {
        this.rows = rows;
        this.columns = rows.getMetaData();
        this.refused = refused;
    }

    void write(OutputStream out) throws SQLException, IOException {
        int width = columns.getColumnCount();
        String[] fields = new String[width];
        for (int i = 1; i <= width; i++) {
            fields[i - 1] = columns.getColumnLabel(i).replaceAll("[\\r\\n\\u0000]+", " ");
        }
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .bufferSize(1 << 16)
                    .build(text);
            csv.writeRecord(fields);
            while (rows.next()) {
                for (int i = 1; i <= width; i++) {
                    fields[i - 1] = Optional.ofNullable(value(i)).orElse("");
                }
                csv.writeRecord(fields);
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        text.flush();
    }

    private @Nullable String value(int column) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.BIT, Types.BOOLEAN -> bool(column);
            case Types.NUMERIC, Types.DECIMAL -> decimal(column);
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> floating(column);
            case Types.DATE, Types.TIMESTAMP -> time(column);
            case Types.TIMESTAMP_WITH_TIMEZONE -> instant(column);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                throw refused.bytes(columns.getColumnLabel(column));
            default -> rows.getString(column);
        };
    }

    /** A string of bits has the same type in some databases. */
    private @Nullable String bool(int column) throws SQLException {
        return rows.getObject(column) instanceof Boolean value ? value.toString() : rows.getString(column);
    }

    private @Nullable String decimal(int column) throws SQLException {
        // A decimal may be NaN, which BigDecimal is not.
        String text = rows.getString(column);
        return text == null ? null : plain(text);
    }

    private @Nullable String floating(int column) throws SQLException {
        Object value = rows.getObject(column);
        return value == null ? null : plain(value.toString());
    }

    private static String plain(String number) {
        try {
            return new BigDecimal(number).toPlainString();
        } catch (NumberFormatException notANumber) {
            return number;
        }
    }

    /** As the server writes it, so that no time zone of this machine plays a part; without a time when that is midnight. */
    private @Nullable String time(int column) throws SQLException {
        if (columns.getColumnTypeName(column).toLowerCase(Locale.ROOT).equals("timestamptz")) {
            return instant(column);
        }
        String text = rows.getString(column);
        return text == null ? null : iso(text);
    }

    private @Nullable String instant(int column) throws SQLException {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        return time == null
                ? null
                : iso(time.atZoneSameInstant(ChinaTime.ZONE).toLocalDateTime().toString());
    }

    private static String iso(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        String time = matcher.group(2).length() == 5 ? matcher.group(2) + ":00" : matcher.group(2);
        return time.equals("00:00:00") ? matcher.group(1) : matcher.group(1) + "T" + time;
    }
}
