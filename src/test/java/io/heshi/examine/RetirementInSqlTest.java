package io.heshi.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import io.heshi.vocabulary.StatutoryRetirement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RetirementInSqlTest {

    @Test
    void the_database_says_the_same_month_as_the_vocabulary() {
        List<String> expected = new ArrayList<>();
        for (StatutoryRetirement category : StatutoryRetirement.values()) {
            for (int months = 0; months < 46 * 12; months++) {
                YearMonth birth = YearMonth.of(1955, 1).plusMonths(months);
                expected.add(category + " " + birth + " " + category.month(birth));
            }
        }
        try (TestDatabase database = TestPostgres.fresh()) {
            assertThat(new JdbcTemplate(database.dataSource()).queryForList("""
                            select category || ' ' || birth || ' ' || retirement_month(category, birth)
                            from unnest(array['M60', 'F55', 'F50']) with ordinality as c (category, position)
                            cross join generate_series(0, 46 * 12 - 1) as months
                            cross join lateral (select month_text(1955 * 12 + months) as birth) as b
                            order by position, months""", String.class))
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_day_of_birth_adds_nothing_and_a_year_alone_is_not_enough() {
        try (TestDatabase database = TestPostgres.fresh()) {
            assertThat(new JdbcTemplate(database.dataSource()).queryForList("""
                            select coalesce(retirement_month('M60', birth), 'unknown')
                            from (values ('1965-01-31'), ('1965-01'), ('1965'), (null)) as b (birth)""", String.class))
                    .containsExactly("2025-02", "2025-02", "unknown", "unknown");
        }
    }
}
