package io.heshi.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportDateTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 2, 15);

    @ParameterizedTest
    @CsvSource({
        "工资20250131.csv, 2025-01-31",
        "工资2025-01-31.csv, 2025-01-31",
        "工资_2025_1_31.xlsx, 2025-01-31",
        "2025.01.31工资.xlsx, 2025-01-31",
        "2025年1月31日工资.xlsx, 2025-01-31",
        "２０２５年１月工资.xlsx, 2025-01-31",
        "2025 年 1 月工资.xlsx, 2025-01-31",
        "202502.xlsx, 2025-02-28",
        "工资2024-02.xlsx, 2024-02-29",
        "2025.1.xls, 2025-01-31",
        "finance/2024-12/工资.xlsx, 2024-12-31",
        "finance/2024年11月.zip!/2025年1月工资.xlsx, 2025-01-31",
        "2024年12月工资（20250103导出）.xlsx, 2025-01-03",
        "2025年12月计划_202501.xlsx, 2025-01-31"
    })
    void a_date_is_found_in_a_name(String name, String date) {
        assertThat(ExportDate.ofName(name, TODAY)).map(ExportDate::date).contains(LocalDate.parse(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "工资.xlsx",
                "工资2025.xlsx",
                "110105194912310021.csv",
                "20250231.csv",
                "202513.csv",
                "2025年13月.csv",
                "2031-01-31.csv",
                "18991231.csv"
            })
    void what_is_no_date_is_none(String name) {
        assertThat(ExportDate.ofName(name, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "时点：2025年1月31日, 2025-01-31",
        "数据截止2025-01-31, 2025-01-31",
        "截至 2025.1.31 的在编人员, 2025-01-31",
        "制表日期: 20250131, 2025-01-31",
        "填报时间 2025年1月, 2025-01-31",
        "'填报单位：某局\t导出日期：2025/1/31\n制表人：', 2025-01-31",
        "'制表日期：2025-01-05 数据截止：2024-12-31', 2025-01-05"
    })
    void a_date_is_found_behind_its_word(String title, String date) {
        assertThat(ExportDate.ofTitle(title, TODAY)).map(ExportDate::date).contains(LocalDate.parse(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"依据2019年5月文件", "2019年5月工资表", "时点：", "截止目前", "制表日期：　　年　月　日"})
    void another_date_of_a_title_is_not_taken(String title) {
        assertThat(ExportDate.ofTitle(title, TODAY)).isEmpty();
    }
}
