package io.heshi.intake.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.intake.TakenFile;
import io.heshi.intake.TestSources;
import io.heshi.testing.exports.TableFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In a table with a column a quota type, a column beside each number says more of that type alone. */
class WideSidesTest {
    private static final String BOTH = "administrative 30 一号 2001-01-01; institution 10 二号 2002-02-02";
    private static final String NUMBERS = "administrative 30 一号 ; institution 10 二号 ";
    private static final String COMMON = "administrative 30 一号 ; institution 10 一号 ";
    private static final String DATES = "administrative 30  2001-01-01; institution 10  2002-02-02";

    @TempDir
    Path folder;

    static Stream<Arguments> tables() {
        List<List<String>> tables = List.of(
                List.of(NUMBERS, "单位名称,行政编制,行政编制文号,事业编制,事业编制文号", "甲局,30,一号,10,二号"),
                List.of(NUMBERS, "单位名称,行政编制,文号,事业编制,文号", "甲局,30,一号,10,二号"),
                List.of(NUMBERS, "单位名称,行政编制,事业编制,行政编制批准文号,事业编制批准文号", "甲局,30,10,一号,二号"),
                List.of(NUMBERS, "单位名称,行政编制,,事业编制,", ",核定数,文号,核定数,文号", "甲局,30,一号,10,二号"),
                List.of(
                        BOTH,
                        "单位名称,行政编制,,,事业编制,,",
                        ",核定数,批准文号,批准时间,核定数,批准文号,批准时间",
                        "甲局,30,一号,2001-01-01,10,二号,2002-02-02"),
                List.of(BOTH, "单位名称,行政编制,批准文号,批准时间,事业编制,批准文号,批准时间", "甲局,30,一号,2001-01-01,10,二号,2002-02-02"),
                List.of(DATES, "单位名称,行政编制,行政编制批准时间,事业编制,事业编制批准时间", "甲局,30,2001年1月1日,10,2002.02.02"),
                List.of(COMMON, "单位名称,行政编制,事业编制,批准文号", "甲局,30,10,一号"),
                List.of(COMMON, "单位名称,批准文号,行政编制,事业编制", "甲局,一号,30,10"),
                List.of(NUMBERS, "单位名称,行政,行政文号,事业,事业文号,合计", "甲局,30,一号,10,二号,40"),
                List.of(NUMBERS, "单位名称,行政编制数（名）,批准文件,事业编制数（名）,批准文件", "甲局,30,一号,10,二号"),
                List.of(NUMBERS, "单位名称,核定行政编制,核定行政编制文号,核定事业编制,核定事业编制文号", "甲局,30,一号,10,二号"));
        List<Arguments> all = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            for (TableFormat format : List.of(TableFormat.CSV, TableFormat.XLSX, TableFormat.XLS, TableFormat.HTML)) {
                all.add(Arguments.of(i, format, tables.get(i)));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tables")
    void each_type_has_its_own(int number, TableFormat format, List<String> table) throws IOException {
        List<List<String>> rows = table.subList(1, table.size()).stream()
                .map(row -> List.of(row.split(",", -1)))
                .toList();
        TakenFile taken =
                TakenFile.take(format.write(folder, rows), TestSources.shippedQuotas(), TestSources.shippedCodes());
        List<String> said = new ArrayList<>();
        for (int i = 0; i < taken.claims().size(); i++) {
            said.add(String.join(
                    " ",
                    taken.column("quota_type").get(i),
                    taken.column("approved").get(i),
                    taken.column("document_no").get(i),
                    taken.column("approved_date").get(i)));
        }
        assertThat(String.join("; ", said)).isEqualTo(table.get(0));
        assertThat(taken.column("value_faults")).containsOnly("");
        assertThat(taken.rejects()).isEmpty();
        assertThat(taken.tally().headersUnmapped())
                .filteredOn(h -> !h.equals("合计"))
                .isEmpty();
    }
}
