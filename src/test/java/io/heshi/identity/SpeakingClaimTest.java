package io.heshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.figures.Office;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpeakingClaimTest {
    private Office office;

    @BeforeAll
    void open() {
        office = new Office();
    }

    @AfterAll
    void close() {
        office.close();
    }

    private static List<Field> stored() {
        return Catalogue.fields(ClaimKind.PERSON).stream().filter(Field::stored).toList();
    }

    @ParameterizedTest
    @MethodSource("stored")
    void of_two_claims_that_differ_in_one_column_the_same_speaks_in_whatever_order_they_stand(Field field) {
        boolean number = field.type() == FieldType.MONEY;
        boolean truth = field.type() == FieldType.BOOLEAN;
        String one = field.name() + "=" + (number ? "1" : truth ? "true" : "甲");
        String other = field.name() + "=" + (number ? "2" : truth ? "false" : "乙");

        assertThat(speaking(field, one, other)).hasSize(1).isEqualTo(speaking(field, other, one));
    }

    private List<String> speaking(Field field, String first, String second) {
        office.empty();
        office.unit(1, "云州市").registered(1, 1, first).registered(1, 1, second).setAside();
        return office.rows("""
                select %s from claim_person c
                where not exists (select 1 from extra_claim x where x.file_id = c.file_id and x.line = c.line)""".formatted(field.name()));
    }
}
