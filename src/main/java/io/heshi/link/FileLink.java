package io.heshi.link;

import io.heshi.catalogue.Texts;
import io.heshi.definition.linkage.ColumnKind;
import io.heshi.definition.linkage.LinkColumn;
import io.heshi.definition.linkage.Linkage;
import io.heshi.identity.link.Linked;
import io.heshi.identity.link.Linker;
import io.heshi.identity.link.Weights;
import io.heshi.report.words.PairWords;
import io.heshi.store.DatabaseException;
import io.heshi.store.OwnFiles;
import io.heshi.store.sql.Sql;
import io.heshi.vocabulary.ResidentId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Links two files, or one with itself, and writes what comes of it. Nothing stays in the database. */
public final class FileLink {
    private final DataSource dataSource;
    private final Linkage linkage;
    private final PairWords words;
    private final Texts texts;

    /** @param dataSource of any database of this program */
    public FileLink(DataSource dataSource, Linkage linkage) {
        this.dataSource = dataSource;
        this.linkage = linkage;
        this.words = PairWords.ofRecords(linkage);
        this.texts = Texts.load("link", linkage.language());
    }

    /**
     * What is asked for.
     *
     * @param files one or two
     * @param weights file of weights to take instead of learning them
     * @param save file to write the weights to
     * @param wholeNumbers whether ID numbers are shown in full
     */
    public record Wish(
            List<Path> files,
            Path folder,
            OwnFiles access,
            Optional<Path> weights,
            Optional<Path> save,
            boolean wholeNumbers) {
        public Wish {
            files = List.copyOf(files);
        }
    }

    /**
     * What came of it.
     *
     * @param records how many each file has
     * @param leftOver how many of each are joined with nobody
     * @param unread sheets that were not read
     * @param doubled headings that stand over several columns, of which the first was read
     * @param trained from how many pairs of one person the comparison was learnt that knows fewest
     */
    public record Result(
            Linked linked,
            List<Long> records,
            List<Long> leftOver,
            List<String> unread,
            List<String> doubled,
            long trained,
            List<Path> written) {
        public Result {
            records = List.copyOf(records);
            leftOver = List.copyOf(leftOver);
            unread = List.copyOf(unread);
            doubled = List.copyOf(doubled);
            written = List.copyOf(written);
        }
    }

    /**
     * Does it.
     *
     * @throws io.heshi.table.UnreadableFile if a file cannot be read, or lacks a column
     * @throws io.heshi.definition.InvalidDefinitions if the weights are not of this linkage
     */
    public Result link(Wish wish) throws IOException {
        Optional<Weights> saved = wish.weights().isPresent()
                ? Optional.of(new SavedWeights(linkage).read(wish.weights().get()))
                : Optional.empty();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return link(wish, saved, connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseException("数据库出错 / the database failed", e);
        }
    }

    private Result link(Wish wish, Optional<Weights> saved, Connection connection) throws IOException {
        DataSource one = new SingleConnectionDataSource(connection, true);
        List<FileSide> sides = IntStream.range(0, wish.files().size())
                .mapToObj(i -> new FileSide(wish.files().get(i), i + 1))
                .toList();
        List<RecordReader.Whole> read = new RecordTable(connection, one, linkage).fill(sides);
        Linker linker = new Linker(one, linkage);
        Weights weights = saved.orElseGet(() -> linker.learn(RecordTable.RECORDS, Linker.PAIRS));
        Linked linked = linker.link(RecordTable.RECORDS, RecordTable.RECORDS, weights);
        List<Long> leftOver = new ArrayList<>();
        List<Path> written;
        try (LinkedFiles files = new LinkedFiles(wish.folder(), wish.access())) {
            Writing writing = new Writing(files, new Sql(one), sides, linked, wish.wholeNumbers());
            writing.pairs();
            for (FileSide side : sides) {
                leftOver.add(writing.alone(side));
            }
            written = new ArrayList<>(files.putInPlace("pairs.xlsx"));
        }
        if (wish.save().isPresent()) {
            new SavedWeights(linkage).write(wish.save().get(), weights);
            written.add(wish.save().get());
        }
        return new Result(
                linked,
                read.stream().map(RecordReader.Whole::records).toList(),
                leftOver,
                read.stream().flatMap(whole -> whole.unread().stream()).toList(),
                read.stream().flatMap(whole -> whole.doubled().stream()).toList(),
                weights.fewestTrained(),
                written);
    }

    /** The tables as they are written. */
    private final class Writing {
        private final LinkedFiles files;
        private final Sql sql;
        private final List<FileSide> sides;
        private final Linked linked;
        private final boolean wholeNumbers;

        Writing(LinkedFiles files, Sql sql, List<FileSide> sides, Linked linked, boolean wholeNumbers) {
            this.files = files;
            this.sql = sql;
            this.sides = sides;
            this.linked = linked;
            this.wholeNumbers = wholeNumbers;
        }

        void pairs() throws IOException {
            List<String> header = new ArrayList<>(List.of(
                    texts.zh("header.person"),
                    texts.zh("header.verdict"),
                    texts.zh("header.probability"),
                    texts.zh("header.weight"),
                    texts.zh("header.margin"),
                    texts.zh("header.words")));
            int wide = header.size() - 1;
            header.addAll(headings(sides.get(0), "A "));
            header.addAll(headings(sides.get(sides.size() - 1), "B "));
            files.table(
                    "pairs",
                    texts.zh("sheet.pairs"),
                    header,
                    wide,
                    rows -> sql.statement("link/file/30-pair")
                            .query((row, n) -> PairRow.of(row))
                            .list()
                            .forEach(pair -> rows.add(row(pair))));
        }

        private List<String> row(PairRow pair) {
            List<String> row = new ArrayList<>(List.of(
                    Long.toString(pair.person()),
                    texts.zh("verdict." + pair.verdict()),
                    pair.probability().toPlainString(),
                    pair.weight().toPlainString(),
                    pair.margin().map(margin -> margin.toPlainString()).orElse(""),
                    words.of(pair.steps(), linked.prior())));
            row.addAll(cells(pair.a().sheet(), pair.a().line(), pair.a().said()));
            row.addAll(cells(pair.b().sheet(), pair.b().line(), pair.b().said()));
            return row;
        }

        long alone(FileSide side) throws IOException {
            List<String> header = new ArrayList<>(List.of(texts.zh("header.nearest")));
            header.addAll(headings(side, ""));
            String name = sides.size() == 1 ? "alone" : side.side() == 1 ? "left" : "right";
            List<List<String>> alone = sql.statement("link/file/40-alone")
                    .param("side", side.side())
                    .query((row, n) -> {
                        List<String> cells = new ArrayList<>(List.of(texts.zh("nearest." + row.getString("nearest"))));
                        cells.addAll(cells(
                                row.getString("sheet"),
                                row.getLong("line"),
                                List.of(row.getString("said").split(RecordTable.BETWEEN, -1))));
                        return cells;
                    })
                    .list();
            files.table(name, texts.zh("sheet." + name), header, -1, rows -> alone.forEach(rows::add));
            return alone.size();
        }

        private List<String> headings(FileSide side, String prefix) {
            List<String> headings = new ArrayList<>(List.of(prefix + texts.zh("header.line")));
            linkage.columns()
                    .forEach(column ->
                            headings.add(prefix + side.headings(column).get(0)));
            return headings;
        }

        private List<String> cells(String sheet, long line, List<String> said) {
            List<String> cells = new ArrayList<>();
            cells.add(sheet.isEmpty() ? Long.toString(line) : sheet + "!" + line);
            for (int i = 0; i < linkage.columns().size(); i++) {
                LinkColumn column = linkage.columns().get(i);
                String text = said.get(i);
                boolean masked = column.kind() == ColumnKind.ID_NO && !wholeNumbers && !text.isEmpty();
                cells.add(masked ? ResidentId.masked(text) : text);
            }
            return cells;
        }
    }
}
