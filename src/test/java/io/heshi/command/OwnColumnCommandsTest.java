package io.heshi.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.intake.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that a source declares itself are known to {@code guess} and {@code preview}. */
class OwnColumnCommandsTest {
    private static final String ACCOUNT = "622202123456781234";
    private static final String OWN = """
            own:
              bank_account: {type: text, titles: [银行账号, 工资卡号], zh: 银行账号, en: Bank account}
            required_columns""";

    @TempDir
    private Path folder;

    private Path jobs() throws IOException {
        Path shipped = Path.of("jobs");
        Path jobs = folder.resolve("jobs");
        try (Stream<Path> paths = Files.walk(shipped)) {
            for (Path path : paths.sorted().toList()) {
                Path target = jobs.resolve(shipped.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        Path finance = jobs.resolve("sources/finance.yaml");
        Files.writeString(finance, Files.readString(finance).replace("required_columns", OWN));
        return jobs;
    }

    private Path file() throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("身份证号", "姓名", "单位名称", "应发工资", "发放月份", "工资卡号"));
        for (Townsfolk person : Townsfolk.of(8)) {
            table.add(List.of(person.id(), person.name(), "第一局", "5000", "2024-12", ACCOUNT));
        }
        return TestFiles.csv(folder, "pay.csv", UTF_8, table);
    }

    @Test
    void a_preview_shows_them_with_accounts_masked() throws IOException {
        Answer answer = Office.say("preview", "finance", file().toString(), "--jobs", jobs().toString());

        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        assertThat(answer.out())
                .containsPattern("工资卡号 +→ bank_account 银行账号")
                .contains("→ bank_account: **************1234")
                .doesNotContain(ACCOUNT);
    }

    @Test
    void a_draft_declares_them_again_and_reads_its_own_file() throws IOException {
        Path draft = folder.resolve("draft.yaml");
        Path file = file();

        Answer guessed = Office.say(
                "guess", file.toString(), "--jobs", jobs().toString(), "--name", "bonus", "--out", draft.toString());

        assertThat(guessed.exitCode()).as(guessed.everything()).isZero();
        assertThat(Files.readString(draft))
                .contains("own:\n  bank_account: {type: text, titles: [\"工资卡号\"], zh: \"银行账号\", en: \"Bank account\"}");
        assertThat(Office.say("preview", draft.toString(), file.toString()).out())
                .contains("→ bank_account: **************1234");
    }
}
