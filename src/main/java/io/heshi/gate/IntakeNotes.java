package io.heshi.gate;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Catalogue;
import io.heshi.store.Run;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was read and is worth a look though it holds nothing up; told at the end of the run, with sheet 读入情况 for the rest. */
final class IntakeNotes {
    /** Notes of the reception stand before. */
    private static final int FIRST_POSITION = 100_001;

    private static final String FAULTY = Catalogue.kinds().stream()
            .map(kind -> "(select count(*) from " + kind.table() + " where run_id = %1$d and value_faults is not null)")
            .collect(joining(" + ", "select ", ""));

    private final JdbcTemplate jdbc;

    IntakeNotes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(Run run) {
        jdbc.update("delete from run_note where run_id = ? and position >= ?", run.id(), FIRST_POSITION);
        List<String> notes = new ArrayList<>();
        add(
                notes,
                count("select count(*) from total_check where run_id = ? and not fits", run.id()),
                "文件中有 %1$d 处合计与明细不符，见工作簿“读入情况”。 / %1$d totals stated in the files do not fit their rows: see sheet 读入情况.");
        add(
                notes,
                count(FAULTY.formatted(run.id())),
                "%1$d 条记录有无法识别的值或代码表里没有的词，见“读入情况”。 / %1$d claims have values that cannot be read or words no code table has: see 读入情况.");
        add(
                notes,
                count("select coalesce(sum(hidden_lines), 0) from source_file where run_id = ?", run.id()),
                "照常读入了 %1$d 个隐藏行。 / %1$d hidden rows were read like any other.");
        for (int i = 0; i < notes.size(); i++) {
            jdbc.update(
                    "insert into run_note (run_id, position, note) values (?, ?, ?)",
                    run.id(),
                    FIRST_POSITION + i,
                    notes.get(i));
        }
    }

    private static void add(List<String> notes, long count, String note) {
        if (count > 0) {
            notes.add(note.formatted(count));
        }
    }

    private long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }
}
