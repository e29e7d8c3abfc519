package io.heshi.guess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.CodeTable;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.intake.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with other headings than those of the sample city, in files whose names tell nothing unless a test says so. */
class KindGuessTest {
    private static final Map<String, CodeTable> CODES =
            DefinitionReader.read(Path.of("jobs")).codes();
    private static final String ID = "11010519491231002X";
    private static final String OTHER_ID = "440524188001010014";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编制池名称,池类别,核定规模,已下达数,余额|教育编制池,教育,1500,670,830|人才编制池,人才,1000,490,510",
                "序号,周转池,编制性质,总规模,市直规模,批文号|1,教育周转池,事业,1500,300,云编〔2021〕3号|2,市直周转池,行政,600,600,云编〔2022〕3号",
                "名称,类型,规模,其中：市本级,设立文号,设立日期|教育池,教育,1500,300,云编〔2021〕3号,2021-03-01|人才池,人才,1000,0,云编〔2020〕3号,2020-03-01",
                "编制周转池,核定编制数,已使用数,备注|教育周转池,1500,670,无|市直周转池,600,163,无"
            })
    void pools(String text) throws IOException {
        assertThat(drafted(text)).startsWith("pools: pool ").contains("pool=", "size=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位名称,周转池,编制类别,核定数,核定文号,核定日期|云州市第一中学,教育池,事业,12,云编〔2021〕1号,2021-05-01|云州市第二中学,教育池,事业,8,云编〔2021〕2号,2021-05-01",
                "用编单位,编制性质,周转编制数,批准文号,批准时间,收回日期|云州市第一中学,事业,12,云编〔2021〕1号,2021-05-01,2022-05-01|云州市财政局,行政,2,云编〔2021〕2号,2021-05-01,2022-05-01",
                "单位编码,单位,下达编制数,下达时间,已用编制数,剩余|010001,云州市第一中学,12,2021-05-01,6,6|010002,云州市第二中学,8,2021-05-01,8,0"
            })
    void allocations(String text) throws IOException {
        assertThat(drafted(text)).startsWith("allocations: allocation ").contains("unit_name=", "lent=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "备案编号,用编单位,编制类别,核定人数,招聘方式,备案时间|云备〔2024〕1号,云州市财政局,行政,2,公开招聘,2024-03-01|云备〔2024〕2号,云州市第一中学,事业,5,公开招聘,2024-04-01",
                "控编单编号,单位,用编人数,有效期|K2024001,云州市财政局,2,2024-12-31|K2024002,云州市第一中学,5,2024-12-31",
                "序号,用编核准文号,单位名称,编制性质,核准进人数,进人方式,核准日期,有效期限,实际进人数|1,云核〔2024〕1号,云州市财政局,行政,2,调入,2024-03-01,2024-12-31,1|2,云核〔2024〕2号,云州市第一中学,事业,5,公开招聘,2024-04-01,2024-12-31,5"
            })
    void filings(String text) throws IOException {
        assertThat(drafted(text)).startsWith("filings: filing ").contains("filing_no=", "approved=", "unit_name=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位,超编人数,每年消化数,完成时限,累计消化数|云州市财政局,6,2,2026-12-31,2|云州市第一中学,9,3,2027-12-31,0",
                "序号,单位名称,编制类别,核定编制数,实有人数,现有超编数,年度消化计划,消化期限|1,云州市财政局,行政,34,40,6,2,2026-12-31|2,云州市财政局,工勤,3,4,1,1,2026-12-31",
                "单位编码,单位名称,机构级别,主管部门,应消化人数,年均消化数,计划完成时间,方案文号|010001,云州市财政局,正处级,云州市人民政府,6,2,2026-12-31,云编〔2022〕1号|010002,云州市第一中学,正科级,云州市教育局,9,3,2027-12-31,云编〔2022〕2号"
            })
    void plans(String text) throws IOException {
        assertThat(drafted(text)).startsWith("plans: plan ").contains("unit_name=", "over=", "yearly=", "due_date=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位名称,编制类别,暂时超编数,批复时间,过渡期限|云州市财政局,行政,3,2021-11-20,2024-11-20|云州市第一中学,事业,5,2022-11-20,2025-11-20",
                "单位,过渡人数,批准文件,过渡期至|云州市财政局,3,云编〔2021〕6号,2024-11-20|云州市第一中学,5,云编〔2022〕6号,2025-11-20",
                "单位名称,编制性质,核定编制数,实有人数,超编数,批准文号,过渡截止时间|云州市财政局,行政,34,37,3,云编〔2021〕6号,2024-11-20|云州市第一中学,事业,120,125,5,云编〔2022〕6号,2025-11-20"
            })
    void transitions(String text) throws IOException {
        assertThat(drafted(text))
                .startsWith("transitions: transition ")
                .contains("unit_name=", "persons=", "deadline=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位名称,领导职务层次,职数|云州市财政局,县处级正职,1|云州市财政局,县处级副职,3|云州市第一中学,乡科级正职,1",
                "机构编码,机构全称,机构规格,级别,批准职数,文号|010001,云州市财政局,正处级,正处,1,云编〔2020〕1号|010001,云州市财政局,正处级,副处,3,云编〔2020〕1号",
                "单位全称,职数级别,核定领导职数,实配|云州市财政局,正处级,1,1|云州市财政局,副处级,3,2|云州市第一中学,正科级,1,1"
            })
    void posts(String text) throws IOException {
        assertThat(drafted(text)).startsWith("posts: post ").contains("unit_name=", "position_level=", "approved=");
    }

    @Test
    void posts_with_a_column_for_each_level() throws IOException {
        Guess.Draft draft = draft("x.csv", "序号,单位名称,正处级,副处级,正科级,合计|1,云州市财政局,1,3,8,12|2,云州市第一中学,0,0,1,1");
        assertThat(draft.kind()).isEqualTo(ClaimKind.POST);
        assertThat(draft.yaml())
                .contains("职务层次一种一列", "“正处级” → county.chief", "“正科级” → township.chief")
                .contains("  approved: [", "required_columns: [unit_name]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "县（市、区）,编制类型,控制数,下达文号|望川县,行政,845,省编〔2022〕60号|云山区,行政,243,省编〔2022〕61号",
                "地区,管理层级,编制性质,编制总额,批准日期|云州市,市级,行政,845,2022-06-01|望川县,县级,行政,243,2022-06-01",
                "区划,编制类别,编制总量,文号|539800,行政,845,省编〔2022〕60号|539801,事业,243,省编〔2022〕61号"
            })
    void ceilings(String text) throws IOException {
        assertThat(drafted(text)).startsWith("ceilings: ceiling ").contains("region=", "quota_type=", "ceiling=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位,编制性质,变更日期,增加编制数,核减编制数,变动原因|云州市财政局,行政,2020-01-05,2,0,新增职能|云州市第一中学,事业,2021-01-05,0,3,划转",
                "级别,编制性质,日期,变化原因,批准文号,增编数,减编数,控编数,备注|正处级,行政,2020-01-05,新增职能,云编〔2020〕1号,2,0,36,无|正处级,行政,2021-01-05,划转,云编〔2021〕1号,0,3,33,无",
                "机构编码,机构名称,编制类型,调整时间,调增数,调减数,调整后编制数,文号|010001,云州市财政局,行政,2020-01-05,2,0,36,云编〔2020〕1号|010001,云州市财政局,行政,2021-01-05,0,3,33,云编〔2021〕1号"
            })
    void quota_changes(String text) throws IOException {
        assertThat(drafted(text))
                .startsWith("quota_changes: quota_change ")
                .contains("quota_type=", "changed_on=", "added=", "removed=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x.csv; list1; 姓名,公民身份号码,所在单位,审批文号,审批时间",
                "x.csv; retirement_delays; 单位,姓名,身份证号码,性别,出生年月,法定退休时间,延迟至,审批日期",
                "弹性延迟退休人员名单.csv; retirement_delays; 姓名,身份证号,参加工作时间,职务,退休时间,批准延迟至",
                "x.csv; enterprise_talent; 姓名,证件号码,编制所在单位,服务企业,入企时间",
                "第三批名单.csv; list1; 批次,姓名,身份证号,单位,批准文号",
                "x.csv; high_level_talent; 序号,姓名,身份证号,单位名称,人才类别,学历,职称,认定日期,管理期限",
            })
    void named_lists(String fileName, String name, String headings) throws IOException {
        Guess.Draft draft = draft(fileName, filled(headings));
        assertThat(draft.kind()).isEqualTo(ClaimKind.LISTING);
        assertThat(draft.name()).isEqualTo(name);
        assertThat(draft.yaml()).contains("名单才有的列", "as only lists have", "required_columns: [id_no, name]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "在编人员名单.csv; 姓名,身份证号,单位名称",
                "x.csv; 姓名,身份证号,单位名称,批准文号",
                "x.csv; 姓名,性别,身份证号,单位,职务,学历",
                "x.csv; 姓名,身份证号,单位,退休时间,退休类别,批准文号,批准时间",
            })
    void in_doubt_they_are_persons_and_the_draft_says_how_to_make_it_a_list(String fileName, String headings)
            throws IOException {
        Guess.Draft draft = draft(fileName, filled(headings));
        assertThat(draft.kind()).isEqualTo(ClaimKind.PERSON);
        assertThat(draft.yaml()).contains("--claims listing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "工资审批名单.csv; 姓名,身份证号,单位,应发工资,发放月份,批准文号,批准时间",
                "x.csv; 姓名,身份证号,单位,编制类型,人员状态,入编时间,批准文号",
            })
    void exports_of_persons_are_no_lists_for_a_document_number(String fileName, String headings) throws IOException {
        Guess.Draft draft = draft(fileName, filled(headings));
        assertThat(draft.kind()).isEqualTo(ClaimKind.PERSON);
        assertThat(draft.yaml()).doesNotContain("--claims listing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位名称,核定编制,实有人数,超编数,空编数|云州市财政局,34,37,3,0|云州市第一中学,120,100,0,20",
                "机构编码,机构名称,机构级别,主管部门,领导职数|010001,云州市财政局,正处级,云州市人民政府,4|010002,云州市第一中学,正科级,云州市教育局,3",
                "单位名称,行政区划,批准文号,批准时间|云州市财政局,539800,云编〔2020〕1号,2020-01-01|云州市第一中学,539800,云编〔2020〕2号,2020-01-01"
            })
    void tables_of_units_stay_units(String text) throws IOException {
        assertThat(drafted(text)).startsWith("units: unit ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位名称,编制类型,核定编制数,下达日期|云州市财政局,行政,34,2020-01-01|云州市第一中学,事业,120,2020-01-01",
                "单位名称,编制类型,核定编制数,实有人数,超编数,空编数|云州市财政局,行政,34,37,3,0|云州市第一中学,事业,120,100,0,20",
                "单位名称,编制类型,核定编制数,增编数,减编数|云州市财政局,行政,34,2,0|云州市第一中学,事业,120,0,3",
                "单位名称,编制类型,核定编制数,领导职数|云州市财政局,行政,34,4|云州市第一中学,事业,120,3",
                "单位名称,编制类型,核定编制数,已使用数,剩余|云州市财政局,行政,34,30,4|云州市第一中学,事业,120,100,20"
            })
    void tables_of_quotas_stay_quotas(String text) throws IOException {
        assertThat(drafted(text)).startsWith("quotas: quota ");
    }

    @ParameterizedTest
    @CsvSource({"消化方案.csv, plan", "机构改革过渡台账.csv, transition"})
    void what_the_headings_leave_open_the_name_of_the_file_decides(String fileName, String kind) throws IOException {
        Guess.Draft draft = draft(
                fileName,
                "单位名称,编制类型,超编数,批准文号,截止时间|云州市财政局,行政,3,云编〔2021〕6号,2024-11-20|云州市第一中学,事业,5,云编〔2022〕6号,2025-11-20");
        assertThat(draft.kind().code()).isEqualTo(kind);
        assertThat(draft.yaml()).contains("标题、工作表名或文件名也这样说", "title, sheet or file name says so too");
    }

    @Test
    void a_title_above_the_header_decides_as_well() throws IOException {
        String rows = "单位名称,超编数,截止时间|云州市财政局,3,2024-11-20|云州市第一中学,5,2025-11-20";
        assertThat(draft("x.csv", "云州市消化超编人员台账,,|" + rows).kind()).isEqualTo(ClaimKind.PLAN);
        assertThat(draft("x.csv", "机构改革暂时超编过渡情况,,|" + rows).kind()).isEqualTo(ClaimKind.TRANSITION);
    }

    @Test
    void the_draft_names_the_headings_that_told_the_kind() throws IOException {
        String yaml = draft("周转池.csv", "周转池,规模|教育池,1500|人才池,1000").yaml();
        assertThat(yaml)
                .contains("种类 claims: 像编制周转池：机构表和编制表没有的列有“周转池”“规模”")
                .contains("as a turnover pool: tables of units or quotas have no “周转池”“规模”")
                .contains("required: false");
    }

    @Test
    void a_name_that_a_source_of_another_kind_has_is_not_given() throws IOException {
        Map<String, ClaimKind> known =
                new HashMap<>(Map.of("pools", ClaimKind.LISTING, "high_level_talent", ClaimKind.PERSON));
        String pools = "周转池,规模|教育池,1500|人才池,1000";
        assertThat(draft("x.csv", pools, known).name()).isEqualTo("pools1");
        known.put("pools1", ClaimKind.POOL);
        assertThat(draft("x.csv", pools, known).name()).isEqualTo("pools2");
        known.put("pools", ClaimKind.POOL);
        assertThat(draft("x.csv", pools, known).name()).isEqualTo("pools");
        assertThat(draft("高层次人才名单.csv", filled("姓名,身份证号,认定时间"), known).name()).isEqualTo("list1");
    }

    /** Rows for headings of persons: two ID numbers of books, units and dates; anything else is a word. */
    private static String filled(String headings) {
        StringBuilder text = new StringBuilder(headings);
        for (int row = 0; row < 2; row++) {
            text.append('|');
            for (String heading : headings.split(",")) {
                String cell = heading.matches(".*(身份|证件).*")
                        ? row == 0 ? ID : OTHER_ID
                        : heading.equals("出生年月")
                                ? row == 0 ? "1949-12-31" : "1880-01-01"
                                : heading.matches(".*(时间|日期|至|期限|月份)")
                                        ? "2024-0" + (row + 1) + "-01"
                                        : heading.contains("姓名")
                                                ? row == 0 ? "张三" : "李四"
                                                : heading.contains("单位")
                                                        ? row == 0 ? "云州市财政局" : "云州市第一中学"
                                                        : heading.contains("工资")
                                                                ? "5000.50"
                                                                : heading.equals("人员状态")
                                                                        ? "在编"
                                                                        : heading.equals("编制类型") ? "行政" : "甲";
                text.append(cell).append(',');
            }
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    /** {@code name: kind field=column …} of a file whose name tells nothing. */
    private String drafted(String text) throws IOException {
        Guess.Draft draft = draft("x.csv", text);
        StringBuilder said =
                new StringBuilder(draft.name() + ": " + draft.kind().code() + " ");
        draft.columns().stream()
                .filter(column -> !column.field().isEmpty())
                .forEach(column -> said.append(column.field())
                        .append('=')
                        .append(column.header())
                        .append(' '));
        return said.toString();
    }

    private Guess.Draft draft(String fileName, String text) throws IOException {
        return draft(fileName, text, Map.of());
    }

    /** @param text rows parted by {@code |} */
    private Guess.Draft draft(String fileName, String text, Map<String, ClaimKind> known) throws IOException {
        Path place = Files.createDirectories(folder.resolve("in"));
        Path file = TestFiles.text(place, fileName, UTF_8, text.split("\\|"));
        GuessOptions wish = new GuessOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), CODES, known, Map.of());
        return (Guess.Draft) SourceGuesser.guess(file, wish);
    }
}
