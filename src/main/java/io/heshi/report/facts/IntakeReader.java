package io.heshi.report.facts;

import static io.heshi.report.facts.RunFacts.text;
import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Catalogue;
import io.heshi.report.facts.IntakeFacts.LineKind;
import io.heshi.report.facts.IntakeFacts.StatedTotal;
import io.heshi.report.facts.IntakeFacts.UnmappedHeaders;
import io.heshi.report.facts.IntakeFacts.Value;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/** Reads what became of the lines of a run's files. */
public final class IntakeReader {

    private static final String LINES = """
            select f.source, f.file_name, l.class, l.reason, sum(l.rows) as rows,
                   coalesce(sum(l.rows) filter (where l.hidden), 0) as hidden
            from line_class l
            join source_file f on f.run_id = l.run_id and f.file_id = l.file_id
            join run_source s on s.run_id = f.run_id and s.source = f.source
            where l.run_id = :run and (l.class not in ('claim', 'reject') or l.hidden)
            group by s.position, f.source, f.file_name, f.sha256, l.class, l.reason
            order by s.position, f.source collate "C", f.file_name collate "C", f.sha256 collate "C", l.class, l.reason""";

    private static final String TOTALS = """
            select f.source, f.file_name, t.sheet, t.field, t.stated, t.counted, t.unreadable, t.fits
            from total_check t
            join source_file f on f.run_id = t.run_id and f.file_id = t.file_id
            join run_source s on s.run_id = f.run_id and s.source = f.source
            where t.run_id = :run
            order by t.fits, s.position, f.source collate "C", f.file_name collate "C", f.sha256 collate "C",
                     t.sheet, t.field, t.stated, t.counted, t.unreadable""";

    private static final String HEADERS = """
            select f.source, f.file_name, f.headers_unmapped from source_file f
            join run_source s on s.run_id = f.run_id and s.source = f.source
            where f.run_id = :run and f.headers_unmapped <> ''
            order by s.position, f.source collate "C", f.file_name collate "C", f.sha256 collate "C\"""";

    private static final String VALUES = """
            with item as (
              select c.source, string_to_array(i, chr(9)) as part
              from (%s) c,
                   string_to_table(c.value_faults, chr(10)) as i),
            fault as (
              select source, part[1] as field, part[2] as reason, coalesce(part[3], '') collate "C" as word from item)
            select f.source, f.field, f.reason, min(f.word) as word, count(*) as rows
            from fault f join run_source s on s.run_id = :run and s.source = f.source
            group by s.position, f.source, f.field, f.reason, case when f.reason = 'unknown_code' then f.word end
            order by s.position, f.source collate "C", count(*) desc, f.field collate "C", f.reason collate "C", min(f.word)
            limit 5000""".formatted(faulty());

    private final RunFacts facts;

    private static String faulty() {
        return Catalogue.kinds().stream()
                .map(kind -> "select source, value_faults from " + kind.table()
                        + " where run_id = :run and value_faults is not null")
                .collect(joining("\nunion all\n"));
    }

    public IntakeReader(RunFacts facts) {
        this.facts = facts;
    }

    public IntakeFacts read() {
        return new IntakeFacts(
                list(
                        LINES,
                        (row, i) -> new LineKind(
                                text(row, "source"),
                                text(row, "file_name"),
                                text(row, "class"),
                                text(row, "reason"),
                                row.getLong("rows"),
                                row.getLong("hidden"))),
                list(
                        TOTALS,
                        (row, i) -> new StatedTotal(
                                text(row, "source"),
                                text(row, "file_name"),
                                text(row, "sheet"),
                                text(row, "field"),
                                row.getBigDecimal("stated"),
                                row.getBigDecimal("counted"),
                                row.getLong("unreadable"),
                                row.getBoolean("fits"))),
                list(
                        HEADERS,
                        (row, i) -> new UnmappedHeaders(
                                text(row, "source"),
                                text(row, "file_name"),
                                text(row, "headers_unmapped").lines().toList())),
                list(
                        VALUES,
                        (row, i) -> new Value(
                                text(row, "source"),
                                text(row, "field"),
                                text(row, "reason"),
                                text(row, "word"),
                                row.getLong("rows"))));
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return facts.jdbc().query(sql, facts.parameters(), mapper);
    }
}
