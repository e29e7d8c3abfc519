package io.heshi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.table.UnreadableFile;
import io.heshi.testing.exports.TableFormat;
import io.heshi.vocabulary.PersonName;
import io.heshi.vocabulary.UnitName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that a program has damaged on the way say what they said before, in every format and column. */
class DamagedCharactersTest {
    private static final String VALID = "11010519491231002X";
    private static final String RARE = Character.toString(183_382);

    @TempDir
    Path folder;

    /** What the name was, what came of it, what the unit was, what came of it. */
    private static final List<List<String>> DAMAGES = List.of(
            List.of("李" + RARE, "李&#183382;", "云州市" + RARE + "口镇政府", "云州市&#183382;口镇政府"),
            List.of("李" + RARE, "李&#x2CC56;", "云州市" + RARE + "口镇政府", "云州市&#X2cc56;口镇政府"),
            List.of("李" + RARE, "李&amp;#183382;", "云州市" + RARE + "口镇政府", "云州市&amp;amp;#183382;口镇政府"),
            List.of("李" + RARE, "李&#55411;&#56406;", "云州市" + RARE + "口镇政府", "云州市&#55411;&#56406;口镇政府"),
            List.of("李" + RARE, "李_xD873__xDC56_", "云州市" + RARE + "口镇政府", "云州市_xD873__xDC56_口镇政府"),
            List.of("李明", "李明_x000D_", "云州市财政局", "云州市财政局_x000D_"),
            List.of("李明", "李明_x000D_\n", "云州市财政局", "_x000D_云州市财政局"),
            List.of("李明", "&nbsp;李明&nbsp;", "云州市财政局", "云州市财政局&#160;"),
            List.of("古丽·艾山", "古丽&middot;艾山", "云州市“一带一路”办", "云州市&quot;一带一路&quot;办"),
            List.of("古丽·艾山", "古丽&#183;艾山", "云州市人民检察院", "云州市⼈⺠检察院"),
            List.of("龙长贝", "⻰⻓⻉", "云州市民政局", "云州市⺠政局"),
            List.of("龙广", "⻰⼴", "云州市广播电视台", "云州市⼴播电视台"),
            List.of("马见", "⻢⻅", "云州市车站街道", "云州市⻋站街道"),
            List.of("李明", "李\u0008明", "云州市财政局", "云州市\u000B财政局"),
            List.of("李明", "李明\uFFFE", "云州市财政局", "\uFDD0云州市财政局\uFFFF"),
            List.of("李明", "李明\u0085", "云州市财政局", "云州市财政局\u001F"));

    static Stream<Arguments> damagesAndFormats() {
        List<Arguments> all = new ArrayList<>();
        for (int i = 0; i < DAMAGES.size(); i++) {
            for (TableFormat format : TableFormat.values()) {
                List<String> damage = DAMAGES.get(i);
                if (format.canHold(damage.get(1)) && format.canHold(damage.get(3))) {
                    all.add(Arguments.of(i, format));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("damagesAndFormats")
    void names_and_units_are_what_they_were(int number, TableFormat format) throws IOException {
        List<String> damage = DAMAGES.get(number);
        TakenFile taken = TakenFile.take(
                format.write(
                        folder,
                        List.of(
                                List.of("身份证号", "姓名", "单位名称", "应发工资"),
                                List.of(VALID, damage.get(1), damage.get(3), "5000"))),
                TestSources.payroll());
        assertThat(taken.column("name_key")).containsExactly(PersonName.key(damage.get(0)));
        assertThat(taken.claims()).hasSize(1);
        assertThat(taken.claims().get(0).mention().nameKey()).isEqualTo(UnitName.key(damage.get(2)));
        assertThat(taken.column("value_faults")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_x000D_", "&nbsp;", "\uFFFE", "\u0008", "&#13;", "\uFDD0", "\u001F", "&#160;", "\u0085", "&#x0D;"
            })
    void numbers_dates_and_codes_are_read_behind_what_clings_to_them(String clinging) throws IOException {
        TakenFile taken = TakenFile.take(
                TableFormat.CSV.write(
                        folder,
                        List.of(
                                List.of("身份证号" + clinging, "姓名", "性别", "出生日期", "应发工资" + clinging, "单位代码"),
                                List.of(
                                        VALID + clinging,
                                        "李明",
                                        clinging + "男",
                                        "1949-12-31" + clinging,
                                        clinging + "5,000.50" + clinging,
                                        "0101" + clinging),
                                List.of("440524188001010014", "王芳", clinging, clinging, clinging, clinging))),
                TestSources.payroll());
        assertThat(taken.column("id_no")).containsExactly(VALID, "440524188001010014");
        assertThat(taken.column("id_fault")).containsExactly("", "");
        assertThat(taken.column("sex")).containsExactly("male", "");
        assertThat(taken.column("birth_date")).containsExactly("1949-12-31", "");
        assertThat(taken.column("gross_pay")).containsExactly("5000.50", "");
        assertThat(taken.claims().get(0).mention().codeKey()).isEqualTo("0101");
        assertThat(taken.column("value_faults")).containsExactly("", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"李&明", "李&#明;", "李&#0;", "李&#1114112;", "A_x_明", "李_xZZZZ_", "李&unknown;", "&", "李&#x;", "_x12_"
            })
    void what_only_looks_like_a_reference_stays(String name) throws IOException {
        TakenFile taken = TakenFile.take(
                TableFormat.CSV.write(folder, List.of(List.of("身份证号", "姓名"), List.of(VALID, name))),
                TestSources.payroll());
        assertThat(taken.column("name")).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "declared"})
    void surrogates_written_as_three_bytes_each_are_one_character(String how) throws IOException {
        byte[] text = ((how.equals("declared") ? "" : how) + "身份证号,姓名\n" + VALID + ",李" + RARE + "\n")
                .getBytes(Charset.forName("CESU-8"));
        Path file = Files.write(folder.resolve("a.csv"), text);
        TakenFile taken = TakenFile.take(
                file,
                how.equals("declared")
                        ? TestSources.withEncoding(TestSources.payroll(), "UTF-8")
                        : TestSources.payroll());
        assertThat(taken.column("name")).containsExactly("李" + RARE);
        assertThat(taken.tally().encoding()).isEqualTo("CESU-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void both_kinds_of_utf_8_in_one_file_are_named(String mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((mark + "身份证号,姓名\n" + VALID + ",李").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes((RARE + "\n440524188001010014,王").getBytes(Charset.forName("CESU-8")));
        bytes.writeBytes((RARE + "\n").getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("a.csv"), bytes.toByteArray());
        assertThatThrownBy(() -> TakenFile.take(file, TestSources.payroll()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("CESU-8")
                .hasMessageContaining("第 3 行");
    }
}
