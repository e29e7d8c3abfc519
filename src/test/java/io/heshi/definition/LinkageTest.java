package io.heshi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.linkage.KeyPart;
import io.heshi.definition.linkage.Linkage;
import io.heshi.definition.read.DefinitionReader;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code linkage/*.yaml} is read and checked like everything in the folder. */
class LinkageTest {
    private static final String LINKAGE = """
            linkage: lists
            columns: {name: name, id_no: {kind: id_no, headings: [身份证号], required: false}, born: date, unit: unit}
            left: {name: [姓名, 名字]}
            right: {unit: 单位}
            comparisons:
              - {column: name, levels: [same, homophone], frequency: true}
              - {column: unit, levels: [same, {same: [born, unit]}]}
            blocks: [{on: [name, month of born]}, {on: [first 15 of id_no], cap: 9}]
            trained_by: [id_no]
            join_at: 99.5%
            review_at: 40%
            """;

    @TempDir
    private Path temporary;

    @Test
    void a_linkage_is_read() {
        JobsFolder folder = JobsFolder.valid(temporary).with("linkage/lists.yaml", LINKAGE);
        assertThat(folder.faultsInEnglish()).isEmpty();

        Linkage linkage = DefinitionReader.read(temporary).linkages().get("lists");

        assertThat(linkage.column("name").left()).containsExactly("姓名", "名字");
        assertThat(linkage.column("name").right()).containsExactly("name");
        assertThat(linkage.column("id_no").required()).isFalse();
        assertThat(linkage.column("unit").right()).containsExactly("单位");
        assertThat(linkage.blocks()).extracting(block -> block.cap()).containsExactly(200, 9);
        assertThat(linkage.joinAt()).isEqualByComparingTo("0.995");
        assertThat(linkage.marginBits()).isEqualTo(10);
        assertThat(linkage.biggest()).isEqualTo(50);
    }

    @Test
    void the_linkage_of_runs_has_only_columns_that_runs_fill_in() {
        JobsFolder folder = JobsFolder.valid(temporary)
                .with("linkage/person.yaml", LINKAGE.replace("linkage: lists", "linkage: person"));

        assertThat(folder.faultsInEnglish()).singleElement().asString().contains("`born`", "birth_date");
    }

    @Test
    void the_shipped_linkage_is_valid() {
        assertThat(DefinitionReader.read(Path.of("jobs")).linkages()).containsKey("person");
    }

    @ParameterizedTest(name = "{index} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            linkage: lists          | linkage: others                    | rename the file
            linkage: lists          | lnkage: lists                      | did you mean `linkage`
            columns:                | colums:                            | did you mean `columns`
            born: date              | born: datum                        | unknown value `datum`
            born: date              | Born: date                         | `Born` cannot
            born: date              | born: {kind: date, heading: 生}    | did you mean `headings`
            left: {name             | left: {naem                        | there is no column `naem` under columns; did you mean `name`
            column: name, levels    | column: names, levels              | there is no column `names` under columns; did you mean `name`
            [same, homophone]       | [same, homophon]                   | unknown value `homophon`
            [same, homophone]       | [same, same_month]                 | level same_month is not for column `name` (name)
            [same, homophone]       | [homophone]                        | how frequent a value is counts
            {same: [born, unit]}    | {same: dept}                       | there is no column `dept`
            column: unit, levels    | column: name, levels               | `name` is listed twice
            month of born           | moon of born                       | `moon of born` is no part of a key
            month of born           | 9 to 3 of born                     | `9 to 3 of born` is no part of a key
            month of born           | sounds of born                     | is for columns of kind name only
            month of born           | month of birth                     | there is no column `birth`
            cap: 9                  | cap: 1                             | expected a whole number from 2
            trained_by: [id_no]     | trained_by: [nobody]               | there is no column `nobody`
            trained_by: [id_no]     | trained_by: [[id_no, name]]        | every combination of trained_by has a column of comparison `name`
            trained_by: [id_no]     | trained: [id_no]                   | missing key `trained_by`
            99.5%                   | 99.5                               | 99.5
            99.5%                   | 30%                                | review_at must not be above join_at
            """)
    void what_is_wrong_is_told(String right, String wrong, String told) {
        JobsFolder folder = JobsFolder.valid(temporary).with("linkage/lists.yaml", LINKAGE.replace(right, wrong));

        assertThat(folder.faultsInEnglish()).anyMatch(fault -> fault.contains(told));
        assertThat(folder.faultsInEnglish()).allMatch(fault -> fault.contains("linkage/lists.yaml:"));
    }

    @Test
    void all_faults_are_told_at_once() {
        JobsFolder folder = JobsFolder.valid(temporary)
                .with(
                        "linkage/lists.yaml",
                        LINKAGE.replace("born: date", "born: datum")
                                .replace("cap: 9", "cap: x")
                                .replace("99.5%", "many"));

        assertThat(folder.faultsInEnglish()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "name, WHOLE, name, 0, 0",
        "first 3 of surname, SPAN, surname, 1, 3",
        "last 4 of id_no, LAST, id_no, 1, 4",
        "7 to 14 of id_no, SPAN, id_no, 7, 8",
        "year of born, SPAN, born, 1, 4",
        "month  of born, SPAN, born, 1, 7",
        "folded name, FOLDED, name, 0, 0",
        "sounds of name, SOUNDS, name, 0, 0",
        "shape of name, SHAPE, name, 0, 0",
        "wildcards of id_no, WILDCARDS, id_no, 0, 0"
    })
    void a_part_of_a_key_is_read(String written, KeyPart.Take take, String column, int from, int count) {
        assertThat(KeyPart.parse(written)).contains(new KeyPart(take, column, from, count));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "of name",
                "first of name",
                "first 0 of name",
                "first 3 name",
                "name)",
                "upper(name)",
                "3 to of name"
            })
    void what_is_no_part_of_a_key_is_none(String written) {
        assertThat(KeyPart.parse(written)).isEqualTo(Optional.empty());
    }
}
