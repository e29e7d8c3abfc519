package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import io.heshi.testing.PageText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside a difference of values stands which source is probably wrong, and why; nothing where that cannot be said. */
@TestInstance(Lifecycle.PER_CLASS)
class ProbableSideTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final String OTHER_TYPE = "事业编制";
    private static final String OTHER_BIRTH = "1985-03-01";

    private Path folder = Path.of("");
    private Night night;
    private List<Map<String, String>> found = List.of();

    @BeforeAll
    void two_nights(@TempDir Path temporary) throws IOException {
        folder = temporary;
        night = new Night(folder);
        run(FIRST, first());
        run(SECOND, second());
        found = exceptions();
    }

    @AfterAll
    void close() {
        night.close();
    }

    /** Everybody alike in all sources, but for differences that are older than this night. */
    private static Town first() {
        Town town = new Town(400);
        for (String source : Town.PERSON_SOURCES) {
            for (int person = 1; person <= 400; person++) {
                town.with(source, person, "性别", person % 2 == 1 ? "男" : "女").with(source, person, "出生日期", "1985-01-01");
            }
        }
        for (int person : List.of(22, 23)) {
            town.with("hr", person, "编制类型", "").with("organization", person, "编制类型", "");
        }
        for (String source : List.of("finance", "organization", "register")) {
            town.with(source, 5, "出生日期", "");
        }
        return town.with("hr", 2, "出生日期", OTHER_BIRTH)
                .with("finance", 21, "编制类型", OTHER_TYPE)
                .without("hr", 44)
                .without("register", 44)
                .without("organization", 44)
                .without("finance", 44);
    }

    private static Town second() {
        Town town = first();
        // Birth and sex, beside the ID number.
        town.with("hr", 1, "出生日期", OTHER_BIRTH);
        town.with("finance", 3, "性别", "女");
        town.with("hr", 4, "出生日期", OTHER_BIRTH).with("register", 4, "出生日期", OTHER_BIRTH);
        town.with("hr", 5, "出生日期", OTHER_BIRTH);
        Town.PERSON_SOURCES.forEach(source -> town.with(source, 6, "出生日期", OTHER_BIRTH));
        town.with("hr", 7, "出生日期", OTHER_BIRTH).with("organization", 7, "出生日期", OTHER_BIRTH);
        town.with("hr", 8, "出生日期", OTHER_BIRTH).with("organization", 8, "出生日期", "1985-05-01");
        // Names.
        town.with("finance", 10, "姓名", "癸癸");
        town.with("finance", 11, "姓名", "癸癸").with("hr", 11, "姓名", "癸癸");
        // Types of places.
        town.with("organization", 20, "编制类型", OTHER_TYPE);
        town.with("finance", 22, "编制类型", OTHER_TYPE);
        town.with("register", 23, "编制类型", OTHER_TYPE);
        town.with("finance", 24, "编制类型", OTHER_TYPE).with("hr", 24, "编制类型", OTHER_TYPE);
        town.with("hr", 25, "编制类型", OTHER_TYPE).with("hr", 25, "变动日期", "2024-12-29");
        // Units.
        town.with("hr", 30, "单位代码", "000002").with("hr", 30, "单位名称", "第二局");
        town.with("hr", 32, "单位代码", "000002").with("hr", 32, "单位名称", "第二局").with("hr", 32, "进入本单位时间", "2024-12-30");
        // In post or not.
        town.without("finance", 40);
        town.without("register", 41);
        town.with("hr", 42, "人员状态", "辞职").with("hr", 42, "变动日期", "2024-06-30");
        town.with("organization", 42, "人员状态", "辞职");
        town.with("hr", 43, "人员状态", "辞职").with("hr", 43, "变动日期", "2024-06-30");
        town.add("finance", Town.person(44));
        town.with("hr", 45, "人员状态", "辞职");
        // Numbers.
        String wrong = Town.idNumber(50).substring(0, 17) + (Town.idNumber(50).endsWith("1") ? "2" : "1");
        town.with("hr", 50, "身份证号", wrong);
        return town;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
             1 | D04 | 出生日期：人社人员信息与其余三方及身份证号不一致，且昨夜仍一致
             2 | D04 | 出生日期：人社人员信息与其余三方及身份证号不一致
             3 | D04 | 性别：财政统发工资与其余三方及身份证号不一致，且昨夜仍一致
             4 | D04 | 出生日期：编制实名制库、人社人员信息与其余两方及身份证号不一致
             5 | D04 | 出生日期：人社人员信息与身份证号不一致，且昨夜仍一致
             6 | D04 | -
             7 | D04 | -
             8 | D04 | 出生日期：人社人员信息与其余两方及身份证号不一致，且昨夜仍一致
            10 | D02 | 姓名：财政统发工资与其余三方不一致，且昨夜仍一致
            11 | D02 | -
            20 | P14 | 编制类型：组织人事信息与其余三方不一致，且昨夜仍一致
            21 | P14 | 编制类型：财政统发工资与其余三方不一致
            22 | P14 | 编制类型：财政统发工资与编制实名制库不一致，且昨夜仍一致
            23 | P14 | -
            24 | P14 | -
            25 | P14 | 编制类型：编制实名制库、组织人事信息、财政统发工资与人社人员信息2024-12-29的变动不符
            30 | P12 | 单位：人社人员信息与其余三方不一致，且昨夜仍一致
            32 | P12 | 单位：编制实名制库、财政统发工资与人社人员信息2024-12-30的变动不符
            40 | P02 | 是否在职：财政统发工资与其余三方不一致
            41 | P01 | 是否在职：编制实名制库与其余三方不一致，且昨夜仍一致
            42 | P07 | 是否在职：编制实名制库与人社人员信息2024-06-30的变动不符
            43 | P07 | -
            44 | P01 | -
            45 | P07 | 是否在职：人社人员信息与其余三方不一致，且昨夜仍一致
            50 | D03 | 身份证号：人社人员信息与其余三方不一致，校验码不符，且昨夜仍一致
            """)
    void is_told_with_its_reason(int person, String rule, String told) {
        assertThat(found)
                .filteredOn(row -> row.get("规则").equals(rule) && row.get("姓名").equals(Town.name(person)))
                .extracting(row -> row.get("可能有误的一方"))
                .contains(told == null ? "" : told);
    }

    @Test
    void is_told_in_all_reports() throws IOException {
        String told = "性别：财政统发工资与其余三方及身份证号不一致";
        assertThat(PageText.of(night.reports(SECOND).resolve("index.html"))).contains(told);
    }

    /** A crash of the server empties what the last night read; it is read again. */
    @Test
    void is_the_same_after_a_crash_between_the_nights() throws IOException {
        Path before = Files.createDirectories(folder.resolve("before"));
        for (String name : Reports.NAMES) {
            Files.copy(night.reports(SECOND).resolve(name), before.resolve(name));
        }
        Town.PERSON_SOURCES.forEach(source -> night.jdbc.execute("truncate claim_person_r1_" + source));

        assertThat(night.run(SECOND, folder.resolve(SECOND), List.of()).attempt())
                .isEqualTo(2);

        Reports.assertSameBytes(before, night.reports(SECOND));
    }

    /** The explanation of the facts is no fact: a night later nothing has changed but the night. */
    @Test
    void changes_no_fact() {
        assertThat(night.jdbc.queryForList("""
                select count(*) from exception e join finding f on f.rule = e.rule and f.subject_key = e.subject_key and f.run_id = 2
                    and f.scope = e.scope and f.subject_part = e.subject_part and f.distinction = e.distinction
                where f.fingerprint <> e.fingerprint or f.evidence::text like '%side%'""", Long.class)).containsExactly(0L);
    }

    private void run(String date, Town town) throws IOException {
        RunOutcome outcome = night.run(date, town.write(folder.resolve(date)), List.of());
        assertThat(outcome.messages()).isEmpty();
    }

    private List<Map<String, String>> exceptions() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        String text = Files.readString(night.reports(SECOND).resolve("exceptions.csv"))
                .substring(1);
        try (CSVReaderHeaderAware csv = new CSVReaderHeaderAware(new StringReader(text))) {
            for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
                rows.add(row);
            }
        } catch (CsvValidationException e) {
            throw new IOException(e);
        }
        return rows;
    }
}
