package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.gate.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who enters and leaves is told of persons and units, not of their numbers, and held against the places that there were then. One office, two
 * nights, and a unit with all of its four places taken for every shape.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovementsTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final int PEOPLE = 4;

    /** What becomes of a unit on the second night, and what is told of it: entries, leaves, and whether U02 is found. */
    private static final List<Shape> SHAPES = List.of(
            new Shape("nothing", "0 0", (office, unit) -> {}),
            new Shape("one number corrected", "0 0", (office, unit) -> office.renumber(unit, 1)),
            new Shape("every number corrected", "0 0", (office, unit) -> {
                for (int i = 1; i <= PEOPLE; i++) {
                    office.renumber(unit, i);
                }
            }),
            new Shape("two of one name and one day corrected", "0 0", (office, unit) -> {
                office.renumber(unit, 3);
                office.renumber(unit, 4);
            }),
            new Shape("somebody else in the place of one", "1 1", (office, unit) -> {
                office.renumber(unit, 1);
                office.with(unit, 1, "姓名", "癸癸癸");
            }),
            new Shape("one of the same name, entered on another day", "1 1 U02", (office, unit) -> {
                office.renumber(unit, 1);
                office.with(unit, 1, "进入本单位时间", "2024-11-04");
            }),
            new Shape("one of the same name on a place of another type", "1 1 U02", (office, unit) -> {
                office.renumber(unit, 1);
                office.with(unit, 1, "编制类型", "工勤编制");
            }),
            new Shape("a new number while the old one is there, as gone", "1 1", (office, unit) -> {
                Map<String, String> old = Map.copyOf(office.row(unit, 1));
                office.renumber(unit, 1);
                office.second.add("register", office.gone(old));
            }),
            new Shape(
                    "a fifth person",
                    "1 0 U02",
                    (office, unit) -> office.second.add("register", office.person(unit, 5))),
            new Shape("a fifth person and a number corrected", "1 0 U02", (office, unit) -> {
                office.renumber(unit, 2);
                office.second.add("register", office.person(unit, 5));
            }),
            new Shape("a new code of the unit", "0 0", (office, unit) -> office.recode(unit, "第%d局".formatted(unit))),
            new Shape(
                    "a new code and a new name", "0 0", (office, unit) -> office.recode(unit, "新%d局".formatted(unit))),
            new Shape("a new code, and a number corrected", "0 0", (office, unit) -> {
                office.recode(unit, "第%d局".formatted(unit));
                office.renumber(unit, 1);
            }),
            new Shape("a new name alone", "0 0", (office, unit) -> office.rename(unit, "更%d局".formatted(unit))),
            new Shape("another unit of other people in its place", "4 0", (office, unit) -> {
                for (int i = 1; i <= PEOPLE; i++) {
                    office.renumber(unit, i);
                    office.with(unit, i, "姓名", "壬癸" + i);
                }
                office.recode(unit, "异%d局".formatted(unit));
            }));

    private Night night;
    private Office office;

    @BeforeAll
    void run(@TempDir Path folder) throws IOException {
        office = new Office();
        for (int i = 0; i < SHAPES.size(); i++) {
            SHAPES.get(i).change.of(office, i + 1);
        }
        night = new Night(folder);
        assertThat(night.run(FIRST, office.write(folder.resolve("one"), office.first, false), List.of())
                        .messages())
                .isEmpty();
        // More changes in this one night than any register sees in a year.
        List<Release> released = Stream.of("register", "units", "quotas")
                .map(source -> new Release(source, "值班员", "逐一核对过"))
                .toList();
        assertThat(night.run(SECOND, office.write(folder.resolve("two"), office.second, true), released)
                        .messages())
                .isEmpty();
    }

    @AfterAll
    void close() {
        night.close();
    }

    static List<Shape> shapes() {
        return SHAPES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void nobody_moves_by_a_number(Shape shape) {
        String code = office.code(SHAPES.indexOf(shape) + 1);

        assertThat(night.jdbc.queryForObject("""
                        select concat_ws(' ', count(*) filter (where e.direction = 'in'), count(*) filter (where e.direction = 'out'),
                            (select max(f.rule) from finding f where f.run_id = 2 and f.rule = 'U02' and f.unit_key = u.unit_key))
                        from run_unit u left join run_quota_event e on e.run_id = u.run_id and e.unit_key = u.unit_key
                        where u.run_id = 2 and u.code = ? group by u.unit_key""", String.class, code)).isEqualTo(shape.told);
    }

    private interface Change {
        void of(Office office, int unit);
    }

    private record Shape(String name, String told, Change change) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final class Office {
        final Town first = new Town(0);
        final Town second = new Town(0);
        private final String[] codes = new String[SHAPES.size() + 1];
        private final String[] names = new String[SHAPES.size() + 1];
        private int numbers = 900;

        Office() {
            for (int unit = 1; unit <= SHAPES.size(); unit++) {
                codes[unit] = String.format(Locale.ROOT, "0001%02d", unit);
                names[unit] = "第%d局".formatted(unit);
                for (String source : Town.PERSON_SOURCES) {
                    for (int i = 1; i <= PEOPLE; i++) {
                        first.add(source, person(unit, i));
                        second.add(source, person(unit, i));
                    }
                }
            }
        }

        String code(int unit) {
            return codes[unit];
        }

        /** The third and the fourth of a unit have one name and came on one day. */
        Map<String, String> person(int unit, int nth) {
            Map<String, String> row = Town.person(10 * unit + nth);
            row.put("姓名", nth > 2 && nth < 5 ? "戊己" : Town.name(10 * unit + nth));
            row.put("单位代码", codes[unit]);
            row.put("单位名称", names[unit]);
            row.put("进入本单位时间", nth == 5 ? "2024-12-30" : nth > 2 ? "2015-09-01" : "201" + nth + "-03-01");
            return row;
        }

        Map<String, String> row(int unit, int nth) {
            return second.of("register").get((unit - 1) * PEOPLE + nth - 1);
        }

        void with(int unit, int nth, String column, String value) {
            row(unit, nth).put(column, value);
        }

        void renumber(int unit, int nth) {
            with(unit, nth, "身份证号", Town.idNumber(++numbers));
        }

        Map<String, String> gone(Map<String, String> row) {
            Map<String, String> gone = Town.person(1);
            gone.putAll(row);
            gone.put("人员状态", "调出");
            return gone;
        }

        void rename(int unit, String name) {
            names[unit] = name;
            second.of("register").stream()
                    .filter(row -> codes[unit].equals(row.get("单位代码")))
                    .forEach(row -> row.put("单位名称", name));
        }

        void recode(int unit, String name) {
            rename(unit, name);
            String code = "9" + codes[unit].substring(1);
            second.of("register").stream()
                    .filter(row -> codes[unit].equals(row.get("单位代码")))
                    .forEach(row -> row.put("单位代码", code));
            codes[unit] = code;
        }

        Path write(Path inbox, Town town, boolean changed) throws IOException {
            town.write(inbox);
            StringBuilder units = new StringBuilder("机构编码,机构名称\n");
            StringBuilder quotas = new StringBuilder("机构编码,机构名称,编制类型,核定编制数\n");
            for (int unit = 1; unit <= SHAPES.size(); unit++) {
                String code = changed ? codes[unit] : String.format(Locale.ROOT, "0001%02d", unit);
                String name = changed ? names[unit] : "第%d局".formatted(unit);
                units.append("%s,%s\n".formatted(code, name));
                quotas.append("%s,%s,行政编制,%d\n".formatted(code, name, PEOPLE));
            }
            Files.writeString(inbox.resolve("units/units.csv"), units, StandardCharsets.UTF_8);
            Files.writeString(inbox.resolve("quotas/quotas.csv"), quotas, StandardCharsets.UTF_8);
            return inbox;
        }
    }
}
