package io.heshi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first entry that fits answers. */
class OwnersTest {
    private static final String OWNERS = """
            owners:
              - {owner: 一中校长, unit: [010001, 市第一中学], rule: P01}
              - {owner: 养老科, rule: P01, department: 人社局}
              - {owner: 教育局人事科, department: [教育局, 体育局]}
              - {owner: 监督科, unit: 市审计局}
            """;

    @TempDir
    private Path temporary;

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "P01, 010001, 某校,       教育局, 一中校长",
        "P01, 999999, 市第一中学, 教育局, 一中校长",
        "P02, 010001, 市第一中学, 教育局, 教育局人事科",
        "P02, 010002, 某校,       体育局, 教育局人事科",
        "P01, 010003, 某所,       人社局, 养老科",
        "P02, 010003, 某所,       人社局, ''",
        "P02, 010004, 市审计局,   '',     监督科",
        "P02, 010005, 某局,       '',     ''"
    })
    void answers_for(String rule, String code, String unit, String department, String owner) {
        JobsFolder folder = JobsFolder.valid(temporary).with("owners.yaml", OWNERS);

        assertThat(folder.faultsInEnglish()).isEmpty();
        assertThat(DefinitionReader.read(temporary)
                        .owners()
                        .of(rule, code, unit, department)
                        .orElse(""))
                .isEqualTo(owner);
    }

    @ParameterizedTest(name = "{index} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    owners: [{owner: 甲, rule: P99}]           | there is no rule P99
                    owners: [{rule: P01}]                      | missing key `owner`
                    owners: [{owner: 甲, unti: 市审计局}]      | unti
                    owner: 甲                                  | owner
                    owners: 甲                                 | owners
                    """)
    void what_is_wrong_is_told(String text, String told) {
        JobsFolder folder = JobsFolder.valid(temporary).with("owners.yaml", text + "\n");

        assertThat(folder.faultsInEnglish()).isNotEmpty().anyMatch(fault -> fault.contains(told));
    }
}
