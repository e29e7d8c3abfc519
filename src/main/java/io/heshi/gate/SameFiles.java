package io.heshi.gate;

import io.heshi.vocabulary.Workdays;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Files of a source whose very same bytes came on an earlier business date.
 *
 * @param workdays working days since the first of them came, 0 without any
 * @param files each with the date and its name
 */
record SameFiles(long workdays, List<String> files) {

    private static final String FIRST_CAME = """
            select f.file_name, min(r.business_date) from source_file f
            join source_file e on e.source = f.source and e.sha256 = f.sha256 and e.run_id <> f.run_id
            join run r on r.run_id = e.run_id and r.job = ? and r.business_date < ?
            where f.run_id = ? and f.source = ?
            group by f.file_id, f.file_name order by f.file_name, f.file_id""";

    static SameFiles of(JdbcTemplate jdbc, Measured measured) {
        LocalDate today = measured.run().businessDate();
        List<Came> came = jdbc.query(
                FIRST_CAME,
                (row, n) -> new Came(row.getString(1), row.getObject(2, LocalDate.class)),
                measured.run().job(),
                today,
                measured.run().id(),
                measured.source().name());
        return new SameFiles(
                came.stream()
                        .mapToLong(c -> Workdays.after(c.first, today))
                        .max()
                        .orElse(0),
                came.stream().map(c -> c.first + "\t" + c.file).toList());
    }

    private record Came(String file, LocalDate first) {}
}
