package io.heshi.gate;

import io.heshi.vocabulary.Workdays;
import java.time.LocalDate;
import java.util.List;

/**
 * Files of a source whose very same bytes came on an earlier business date.
 *
 * @param workdays working days since the first of them came, 0 without any
 * @param files each with the date and its name
 */
record SameFiles(long workdays, List<String> files) {

    static SameFiles of(Measured measured) {
        LocalDate today = measured.run().businessDate();
        List<Came> came = measured.statement("46-same-files")
                .param("job", measured.run().job())
                .param("date", today)
                .query(Came.class)
                .list();
        return new SameFiles(
                came.stream()
                        .mapToLong(c -> Workdays.after(c.first, today))
                        .max()
                        .orElse(0),
                came.stream().map(c -> c.first + "\t" + c.fileName).toList());
    }

    private record Came(String fileName, LocalDate first) {}
}
