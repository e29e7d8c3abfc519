package io.heshi.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.report.document.Selection.NothingChosen;
import io.heshi.report.document.Selection.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final List<Unit> UNITS = List.of(
            new Unit(1, "01", "云州市教育局", "云州市人民政府", "539800", true),
            new Unit(2, "02", "云州市第一小学", "云州市教育局", "539800", true),
            new Unit(3, "03", "云州市第一小学", "望川县教育体育局", "539821", true));

    @Test
    void a_unit_is_chosen_by_code_or_name() {
        assertThat(unit("01").units()).containsExactly(UNITS.get(0));
        assertThat(unit("云州市教育局").units()).containsExactly(UNITS.get(0));
    }

    @Test
    void a_name_that_two_units_have_asks_for_the_code() {
        assertThatThrownBy(() -> unit("云州市第一小学"))
                .isInstanceOf(NothingChosen.class)
                .hasMessageContaining("02、03");
    }

    @Test
    void a_name_that_no_unit_has_is_answered_with_those_near_it() {
        assertThatThrownBy(() -> unit("云州教育局"))
                .isInstanceOf(NothingChosen.class)
                .hasMessageStartingWith("该批次没有单位 云州教育局，相近的有: 云州市教育局、");
    }

    @Test
    void a_department_and_a_region_by_code_or_name_bring_their_units() {
        assertThat(of(Optional.of("云州市教育局"), Optional.empty()).units()).containsExactly(UNITS.get(1));
        assertThat(of(Optional.empty(), Optional.of("539821")).units()).containsExactly(UNITS.get(2));
        assertThat(of(Optional.empty(), Optional.of("望川县"))).satisfies(chosen -> {
            assertThat(chosen.units()).containsExactly(UNITS.get(2));
            assertThat(chosen.scope()).isEqualTo("望川县");
        });
        assertThatThrownBy(() -> of(Optional.of("教育厅"), Optional.empty()))
                .hasMessageContaining("没有主管部门 教育厅")
                .hasMessageContaining("教育");
    }

    private static Selection.Chosen unit(String word) {
        return new Selection(Optional.of(word), Optional.empty(), Optional.empty()).of(UNITS, code -> code);
    }

    private static Selection.Chosen of(Optional<String> department, Optional<String> region) {
        return new Selection(Optional.empty(), department, region)
                .of(UNITS, code -> code.equals("539821") ? "望川县" : code);
    }
}
