package io.heshi.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Source;
import io.heshi.intake.cleanse.RowClass;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random tables: what a file says does not depend on how it is written down. */
class SameTableSameClaimsTest {
    private static final Source SOURCE = TestSources.payroll();
    private static final List<String> HEADERS =
            List.of("身份证号码", "姓名", "单位代码", "单位名称", "性别", "出生日期", "应发工资", "工资月份", "备注");
    private static final List<String> NAMES = List.of("甲甲", "乙 乙", "丙·丙", "𫰡䶮", "Ａlpha", "丁\n丁", "戊\"戊,", "");
    private static final List<String> IDS =
            List.of("11010519491231002X", "440524188001010014", "110105194912310021", "110105491231002", "", "无", "12");
    private static final List<String> OTHERS = List.of(
            "", "0101", "云州市财政局", "男", "1980.1", "2026-01", "5,000.00", "合计", "以下空白", "是", "制表人：某", "\t", "a\\b");

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void utf8_gb18030_and_xlsx_give_the_same_claims(long seed) throws IOException {
        List<List<String>> table = table(new Random(seed));
        TakenFile utf8 = taken(TestFiles.csv(folder, "u.csv", UTF_8, table));
        TakenFile gb = taken(TestFiles.csv(folder, "g.csv", Charset.forName("GB18030"), table));
        TakenFile xlsx = taken(TestFiles.xlsx(folder, "x.xlsx", table));
        Path workbookOfSpaces = TestFiles.csv(folder, "s.csv", UTF_8, spaced(table));
        assertThat(gb.values()).isEqualTo(utf8.values());
        assertThat(gb.places()).isEqualTo(utf8.places());
        assertThat(xlsx.values()).isEqualTo(utf8.values());
        assertThat(xlsx.reasons()).isEqualTo(utf8.reasons());
        assertThat(taken(workbookOfSpaces).values()).isEqualTo(utf8.values());
        for (RowClass rowClass : RowClass.values()) {
            assertThat(xlsx.count(rowClass)).as(rowClass.name()).isEqualTo(utf8.count(rowClass));
        }
        assertThat(utf8.tally().lines()).isEqualTo(table.size());
    }

    private static TakenFile taken(Path file) throws IOException {
        TakenFile taken = TakenFile.take(file, SOURCE);
        assertThat(taken.tally().tiesOut()).isTrue();
        Files.delete(file);
        return taken;
    }

    private static List<List<String>> spaced(List<List<String>> table) {
        return table.stream()
                .map(row -> row.stream()
                        .map(text -> text.isEmpty() ? text : " " + text + "\u3000")
                        .toList())
                .toList();
    }

    private static List<List<String>> table(Random random) {
        List<String> headers = new ArrayList<>(HEADERS);
        Collections.shuffle(headers, random);
        List<List<String>> table = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            table.add(List.of("云州市工资表", "单位：元"));
        }
        table.add(headers);
        for (int i = random.nextInt(12); i > 0; i--) {
            table.add(row(random, headers));
        }
        return table;
    }

    private static List<String> row(Random random, List<String> headers) {
        String[] cells = new String[headers.size()];
        Arrays.setAll(cells, i -> switch (headers.get(i)) {
            case "身份证号码" -> pick(random, IDS);
            case "姓名" -> pick(random, NAMES);
            default -> pick(random, OTHERS);
        });
        return random.nextInt(9) == 0 ? headers : List.of(cells);
    }

    private static String pick(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
