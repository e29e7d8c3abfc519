package io.heshi.examine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Label;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    private static final Map<String, Integer> NONE = Map.of();

    @Test
    void a_threshold_is_replaced_by_its_number() {
        Expression expression =
                Expression.parse("days_since >= setting.reclaim_days and over > 0", Map.of("reclaim_days", 365));

        assertThat(expression.sql()).isEqualTo("derived.days_since >= 365 and derived.over > 0");
        assertThat(expression.columns()).containsExactly("days_since", "over");
        assertThat(expression.faults()).isEmpty();
    }

    @Test
    void an_unknown_threshold_is_refused() {
        assertThat(Expression.parse("over > setting.most", Map.of("least", 1)).faults())
                .anySatisfy(told -> assertThat(told.zh()).contains("没有参数 most；", "jobs/settings.yaml"));
        assertThat(Expression.parse("over > setting.leest", Map.of("least", 1, "most", 2))
                        .faults())
                .containsExactly(
                        new Label("没有参数 leest；您是否想写 least？", "there is no setting leest; did you mean least?"));
    }

    @Test
    void columns_of_no_source_are_qualified_and_all_columns_are_known() {
        Expression expression = Expression.parse("in_finance and not in_register and finance.gross_pay > 100.5", NONE);

        assertThat(expression.sql())
                .isEqualTo("derived.in_finance and not derived.in_register and finance.gross_pay > 100.5");
        assertThat(expression.columns()).containsExactly("in_finance", "in_register", "finance.gross_pay");
        assertThat(expression.faults()).isEmpty();
    }

    @Test
    void words_within_a_text_are_no_columns() {
        Expression expression = Expression.parse("register.name <> 'it''s in_finance; -- (x' and over > 0", NONE);

        assertThat(expression.columns()).containsExactly("register.name", "over");
        assertThat(expression.faults()).isEmpty();
    }

    @Test
    void functions_of_the_list_may_be_called() {
        Expression expression = Expression.parse("coalesce(unit.funding, 'full') not in ('self', 'enterprise')", NONE);

        assertThat(expression.columns()).containsExactly("unit.funding");
        assertThat(expression.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "over > 0; drop table run | 不能使用字符 ; | character ; is not allowed",
                "over > 0 -- all | 不能写 SQL 注释 | SQL comments are not allowed",
                "over > (1 | 圆括号没有闭合 | a parenthesis is not closed",
                "over > 1) | 多了一个右圆括号 | a parenthesis is closed that was not opened",
                "register.name = 'a | '…' 中的文本没有闭合 | a text in '…' is not closed",
                "pg_sleep(9) is null | 函数 pg_sleep 不能使用；可用的有：abs, | function pg_sleep may not be used; allowed are abs,",
                "over in (select 1) | 规则一次只看一个对象，不能写 SELECT | a rule looks at one case; SELECT is not allowed",
            })
    void what_is_more_than_an_expression_over_one_case_is_refused(String sql, String zh, String en) {
        assertThat(Expression.parse(sql, NONE).faults()).anySatisfy(told -> {
            assertThat(told.zh()).startsWith(zh);
            assertThat(told.en()).startsWith(en);
        });
    }

    @Test
    void an_empty_expression_is_refused() {
        assertThat(Expression.parse("  ", NONE).faults()).containsExactly(new Label("表达式是空的", "it is empty"));
    }
}
