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

/** No text is longer than its field holds; what was cut is told. */
class FieldLengthTest {
    private static final String VALID = "11010519491231002X";

    @TempDir
    Path folder;

    static Stream<Arguments> fields() {
        List<Arguments> all = new ArrayList<>();
        for (TableFormat format :
                List.of(TableFormat.CSV, TableFormat.XLSX, TableFormat.XLS, TableFormat.HTML, TableFormat.XML)) {
            for (int length : List.of(60, 61, 30_000)) {
                all.add(Arguments.of(format, "姓名", "name", 60, length));
            }
            for (int length : List.of(2_000, 2_001, 30_000)) {
                all.add(Arguments.of(format, "性别", "sex", 2_000, length));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_text_is_cut_at_the_limit_of_its_field(TableFormat format, String header, String field, int most, int length)
            throws IOException {
        String text = "𫰡".repeat(length % 2) + "丁".repeat(length - length % 2);
        TakenFile taken = TakenFile.take(
                format.write(
                        folder,
                        List.of(
                                List.of("身份证号", header, "备注"),
                                List.of(VALID, text, ""),
                                List.of("440524188001010014", "丁", ""))),
                TestSources.payroll());
        String kept = taken.column(field).get(0);
        assertThat(kept.codePointCount(0, kept.length())).isEqualTo(Math.min(most, length));
        assertThat(text).startsWith(kept);
        assertThat(taken.column("value_faults").get(0).contains(field + "\ttoo_long"))
                .isEqualTo(length > most);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_unit_has_two_hundred(TableFormat format) throws IOException {
        TakenFile taken = TakenFile.take(
                format.write(folder, List.of(List.of("身份证号", "姓名", "单位名称"), List.of(VALID, "甲", "云".repeat(5_000)))),
                TestSources.payroll());
        assertThat(taken.claims().get(0).mention().name()).hasSize(200);
        assertThat(taken.column("value_faults").get(0)).startsWith("unit_name\ttoo_long");
    }

    static Stream<TableFormat> formats() {
        return Stream.of(TableFormat.CSV, TableFormat.XLSX, TableFormat.XLS, TableFormat.HTML, TableFormat.XML);
    }
}
