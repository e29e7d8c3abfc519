package io.heshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.report.record.Environment;
import io.heshi.store.OwnFiles;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every figure of a pool is what the remark below its table says, whatever the pool is like. */
class PoolFiguresTest {

    /** Size, lent, used, vacant by allocation, used without an allocation. */
    private static final List<int[]> SHAPES = List.of(
            new int[] {1_500, 688, 670, 24, 6}, // some sit on places of no allocation
            new int[] {100, 60, 60, 0, 0}, // all used
            new int[] {100, 60, 0, 60, 0}, // none used
            new int[] {100, 60, 72, 0, 12}, // more used than lent
            new int[] {100, 60, 55, 10, 0}, // one allocation overused, another not filled
            new int[] {100, 0, 0, 0, 0}, // everything returned
            new int[] {100, 0, 7, 0, 7}, // all allocations expired, and people still there
            new int[] {50, 80, 60, 20, 0}, // lent beyond its size
            new int[] {50, 50, 64, 0, 14}, // used beyond its size
            new int[] {0, 20, 11, 9, 0}); // only spoken of, of no size

    @TempDir
    static Path folder;

    @BeforeAll
    static void publish() {
        try (TestDatabase city = TestPostgres.fresh()) {
            new City(20, City.Execution.FIRST).fill(city.dataSource());
            JdbcTemplate jdbc = new JdbcTemplate(city.dataSource());
            jdbc.execute("delete from run_pool_month");
            jdbc.execute("delete from run_pool");
            for (int i = 0; i < SHAPES.size(); i++) {
                int[] pool = SHAPES.get(i);
                jdbc.update("""
                        insert into run_pool (run_id, pool_key, known, pool, pool_type, size, lent, lent_city, used, used_city, unused, used_by,
                            occupants_without_allocation, allocations, units)
                        values (2, ?, true, ?, '教育', ?, ?, 0, ?, 0, ?, 'register', ?, 1, 1)""", 100 + i, "第" + i + "池", pool[0], pool[1], pool[2], pool[3], pool[4]);
            }
            new Publisher(city.dataSource(), new Environment("PostgreSQL", "17", "2022"), OwnFiles.ofOwner())
                    .publish(2, CityDefinitions.job(true), CityDefinitions.definitions(), folder);
        }
    }

    @Test
    void unused_is_lent_less_used_in_every_row_and_in_the_sum() throws IOException {
        List<String> header = header();
        List<List<String>> rows = rows();
        assertThat(rows).hasSize(SHAPES.size() + 1);
        for (List<String> row : rows) {
            assertThat(number(row, header, "未使用"))
                    .as(row.get(0))
                    .isEqualByComparingTo(number(row, header, "已下达").subtract(number(row, header, "已使用")));
        }
        for (String column : List.of("规模", "已下达", "已使用", "未使用", "其中空置", "余额", "无核定占用")) {
            BigDecimal sum = rows.subList(0, SHAPES.size()).stream()
                    .map(row -> number(row, header, column))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(number(rows.get(SHAPES.size()), header, column))
                    .as(column)
                    .isEqualByComparingTo(sum);
        }
    }

    @Test
    void the_rate_of_use_is_used_in_percent_of_size_and_what_is_left_is_size_less_used() throws IOException {
        List<String> header = header();
        for (List<String> row : rows()) {
            BigDecimal size = number(row, header, "规模");
            BigDecimal used = number(row, header, "已使用");
            assertThat(number(row, header, "余额")).isEqualByComparingTo(size.subtract(used));
            if (size.signum() == 0) {
                assertThat(row.get(header.indexOf("使用率%"))).isEmpty();
            } else {
                assertThat(number(row, header, "使用率%"))
                        .as(row.get(0))
                        .isEqualByComparingTo(
                                used.multiply(BigDecimal.valueOf(100)).divide(size, 1, RoundingMode.HALF_UP));
            }
        }
    }

    @Test
    void what_is_called_the_rate_of_use_has_one_meaning_in_all_sheets_and_on_the_page() throws IOException {
        Workbook workbook = workbook();
        assertThat(workbook.sheets().stream()
                        .filter(name -> workbook.rows(name).stream().anyMatch(row -> row.contains("使用率%"))))
                .containsExactly("周转池");
        assertThat(Files.readString(folder.resolve("index.html"))).contains("周转占用率%");
    }

    private static BigDecimal number(List<String> row, List<String> header, String column) {
        return new BigDecimal(row.get(header.indexOf(column)).replace(",", ""));
    }

    private static List<String> header() throws IOException {
        return workbook().rows("周转池").stream()
                .filter(row -> row.contains("未使用"))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows() throws IOException {
        return workbook().below("周转池", "周转池", "池类型").stream()
                .filter(row -> row.size() > 3)
                .toList();
    }

    private static Workbook workbook() throws IOException {
        return new Workbook(folder.resolve("workbook.xlsx"));
    }
}
