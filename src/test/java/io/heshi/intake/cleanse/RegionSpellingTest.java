package io.heshi.intake.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Label;
import io.heshi.definition.CodeTable;
import io.heshi.intake.TestSources;
import io.heshi.intake.cleanse.column.ColumnForms;
import io.heshi.intake.layout.MoneyUnit;
import io.heshi.table.CellKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegionSpellingTest {
    private static final CodeTable REGIONS = new CodeTable(
            "region", Map.of("533400", new Label("临江市", "Linjiang")), Map.of("533400", "533400", "临江市", "533400"));

    @ParameterizedTest
    @MethodSource("kindsWithARegion")
    void a_region_that_the_table_knows_by_several_words_is_one(ClaimKind kind) {
        assertThat(region(kind, "临江 市", Map.of("region", REGIONS))).isEqualTo("533400");
        assertThat(region(kind, "533400", Map.of("region", REGIONS))).isEqualTo("533400");
    }

    @ParameterizedTest
    @MethodSource("kindsWithARegion")
    void a_region_that_no_table_knows_stays_as_it_is_said_and_is_no_fault(ClaimKind kind) {
        assertThat(region(kind, "望川县", Map.of("region", REGIONS))).isEqualTo("望川县");
        assertThat(region(kind, "望川县", Map.of())).isEqualTo("望川县");
    }

    private static Stream<ClaimKind> kindsWithARegion() {
        return Stream.of(ClaimKind.UNIT, ClaimKind.POOL, ClaimKind.CEILING);
    }

    @Test
    void the_table_that_is_shipped_leaves_every_region_to_the_office() {
        assertThat(region(ClaimKind.CEILING, "临江市", TestSources.shippedCodes())).isEqualTo("临江市");
    }

    private static String region(ClaimKind kind, String said, Map<String, CodeTable> codes) {
        ValueFaults faults = new ValueFaults();
        String region = Converter.of(
                        Catalogue.field(kind, "region").orElseThrow(),
                        codes,
                        MoneyUnit.YUAN,
                        false,
                        new RowContext(ColumnForms.of(Path.of("none.csv"), "", TestSources.units(), codes)))
                .convert(said, CellKind.TEXT, false, faults);
        assertThat(faults.count()).isZero();
        return region;
    }
}
