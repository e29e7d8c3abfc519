package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.store.sql.SqlFiles;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

class ClaimTablesTest {
    private static final List<String> BESIDE_THE_CATALOGUE = List.of(
            "run_id",
            "source",
            "file_id",
            "sheet",
            "line",
            "person_key",
            "id_fault",
            "name_key",
            "unit_mention",
            "value_faults",
            "own");

    @ParameterizedTest
    @MethodSource("kinds")
    void a_table_of_claims_has_the_columns_of_the_catalogue(ClaimKind kind) {
        try (TestDatabase database = TestPostgres.fresh()) {
            List<String> columns =
                    new JdbcTemplate(database.dataSource()).queryForList("""
                    select column_name || ' ' || data_type from information_schema.columns
                    where table_schema = 'public' and table_name = ? order by ordinal_position""", String.class, kind.table());
            columns.removeIf(column -> BESIDE_THE_CATALOGUE.contains(column.split(" ", 2)[0]));

            assertThat(columns)
                    .containsExactlyElementsOf(Catalogue.fields(kind).stream()
                            .filter(Field::stored)
                            .map(field -> field.name() + " " + type(field))
                            .toList());
        }
    }

    @Test
    void compact_claims_have_what_the_catalogue_calls_compact() {
        try (TestDatabase database = TestPostgres.fresh()) {
            List<String> columns = new JdbcTemplate(database.dataSource()).queryForList("""
                    select column_name || ' ' || data_type from information_schema.columns
                    where table_schema = 'public' and table_name = 'compact_claim' and column_name <> all (array['nth', 'repeats_unit', 'unit_key',
                        'unit_known', 'active', 'pays'])""", String.class);
            columns.removeIf(column -> BESIDE_THE_CATALOGUE.contains(column.split(" ", 2)[0]));

            assertThat(columns)
                    .containsExactlyInAnyOrderElementsOf(Catalogue.fields(ClaimKind.PERSON).stream()
                            .filter(field -> field.stored() && field.compact())
                            .map(field -> field.name() + " " + type(field))
                            .toList());
        }
    }

    @Test
    void claims_of_a_person_are_ordered_by_all_that_they_say() {
        String statement = SqlFiles.file("identity/30-ordered-claim").text().replaceAll("\\s+", " ");

        assertThat(statement)
                .contains("active desc, " + String.join(", ", ClaimKind.PERSON.contentOrder()) + ", file_id");
    }

    @Test
    void every_table_of_claims_has_a_kind() {
        try (TestDatabase database = TestPostgres.fresh()) {
            List<String> tables = new JdbcTemplate(database.dataSource()).queryForList("""
                    select table_name from information_schema.tables
                    where table_schema = 'public' and table_name like 'claim\\_%'""", String.class);

            assertThat(tables)
                    .containsExactlyInAnyOrderElementsOf(
                            Catalogue.kinds().stream().map(ClaimKind::table).toList());
        }
    }

    private static List<ClaimKind> kinds() {
        return Catalogue.kinds();
    }

    private static String type(Field field) {
        return switch (field.type()) {
            case MONEY -> "numeric";
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
            default -> "text";
        };
    }
}
