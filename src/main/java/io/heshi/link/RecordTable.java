package io.heshi.link;

import static java.util.stream.Collectors.joining;

import io.heshi.definition.linkage.LinkColumn;
import io.heshi.definition.linkage.Linkage;
import io.heshi.store.CopyTarget;
import io.heshi.store.CopyText;
import io.heshi.store.CopyWriter;
import io.heshi.store.DatabaseException;
import io.heshi.store.Identifier;
import io.heshi.store.sql.Sql;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The rows of the files as the temporary table {@code link_record}, in an order that does not hang on that of the rows. */
final class RecordTable {
    static final String RECORDS = "link_record";

    /** Parts what the cells of a row say. */
    static final String BETWEEN = "\u001f";

    private static final int ROWS_AT_ONCE = 1 << 20;

    private final Connection connection;
    private final Sql sql;
    private final Linkage linkage;
    private final CopyText rows = new CopyText();

    RecordTable(Connection connection, DataSource dataSource, Linkage linkage) {
        this.connection = connection;
        this.sql = new Sql(dataSource);
        this.linkage = linkage;
    }

    /** Reads the files; one is linked with itself. */
    List<RecordReader.Whole> fill(List<FileSide> sides) throws IOException {
        sql.statement("link/file/10-row", Map.of(), Map.of("columns", columns(" text collate \"C\"")))
                .update();
        List<RecordReader.Whole> read = new ArrayList<>();
        for (FileSide side : sides) {
            read.add(new RecordReader(linkage).read(side, row -> add(side, row)));
        }
        send();
        sql.statement(
                        "link/file/20-record",
                        Map.of("alone", sides.size() == 1 ? "yes" : "no"),
                        Map.of("columns", columns("")))
                .update();
        return read;
    }

    private String columns(String type) {
        return linkage.columns().stream()
                .map(column -> Identifier.quote(column.name()) + type)
                .collect(joining(", "));
    }

    private void add(FileSide side, RecordReader.Read row) {
        rows.number(side.side()).text(row.sheet()).number(row.line()).text(String.join(BETWEEN, row.said()));
        row.compared().forEach(rows::text);
        rows.end();
        if (rows.size() > ROWS_AT_ONCE) {
            send();
        }
    }

    private void send() {
        List<String> columns = new ArrayList<>(List.of("side", "sheet", "line", "said"));
        linkage.columns().stream().map(LinkColumn::name).forEach(columns::add);
        try {
            CopyWriter.write(connection, new CopyTarget("link_row", columns), rows);
        } catch (SQLException e) {
            throw new DatabaseException("记录未能写入数据库 / the records could not be written", e);
        }
        rows.clear();
    }
}
