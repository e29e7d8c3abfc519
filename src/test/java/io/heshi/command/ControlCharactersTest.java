package io.heshi.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others have written into cells, headers and names of files does nothing to the terminal, whatever command shows it. */
@Tag("slow")
class ControlCharactersTest {
    private static final String RED = "\u001B[31m";
    private static final List<String> PERSONS = List.of("register", "organization", "hr", "finance");

    @TempDir
    private Path folder;

    /** A table of persons, in which something stands at a place. */
    private static String table(String place, String harm) {
        StringBuilder text =
                new StringBuilder("身份证号,姓名,单位名称,编制类型,人员状态,应发工资,发放月份,备用字段三" + at(place, "header", harm) + '\n');
        int row = 0;
        for (Townsfolk person : Townsfolk.of(8)) {
            boolean first = row++ == 0;
            text.append(String.join(
                            ",",
                            person.id() + at(place, "number", first ? harm : ""),
                            person.name() + at(place, "name", first ? harm : ""),
                            "第一局" + at(place, "unit", first ? harm : ""),
                            "行政编制" + at(place, "word", first ? harm : ""),
                            "在职",
                            "5000" + at(place, "amount", first ? harm : ""),
                            "2024-12"))
                    .append(",\n");
        }
        return text.toString();
    }

    private static String at(String place, String here, String harm) {
        return place.equals(here) ? harm : "";
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text, UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        return file;
    }

    @DisplayName("shown by preview and guess")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "header, 1B",
        "number, 1B",
        "name, 1B",
        "unit, 1B",
        "word, 1B",
        "amount, 1B",
        "file, 1B",
        "header, 07",
        "name, 9B",
        "unit, 7F",
        "word, 85",
        "file, 08",
        "name, 202E"
    })
    void neither_preview_nor_guess_passes_them_on(String place, String code) throws IOException {
        String harm = Character.toString(Integer.parseInt(code, 16)) + "[31m";
        Path file = file("表" + at(place, "file", harm) + ".csv", table(place, harm));

        for (List<String> command : List.of(
                List.of("preview", "hr", file.toString()),
                List.of("preview", "hr", file.toString(), "--unmask"),
                List.of("guess", file.toString()),
                List.of("preview", "hr", file + "x"),
                List.of("preview", "hr", "--" + file))) {
            Answer answer = Office.say(command.toArray(String[]::new));
            assertThat(answer.everything()).isNotBlank().doesNotContainPattern("[\\p{Cc}\u202E&&[^\\r\\n\\t]]");
        }
    }

    @Test
    void no_command_about_a_run_passes_them_on() throws IOException {
        Path inbox = folder.resolve("inbox");
        for (String source : PERSONS) {
            file(
                    "inbox/" + source + "/" + source + RED + ".csv",
                    table("unit", RED).replace("备用字段三", "备用" + RED));
        }
        file("inbox/units/units.csv", "机构编码,机构名称\n000001,第二局\n");
        file("inbox/quotas/quotas.csv", "机构编码,机构名称,编制类型,核定编制数\n000001,第二局,行政编制" + RED + ",10\n");
        file("inbox/nobody/" + RED + ".csv", "甲,乙\n1,2\n");
        try (Office office = new Office(folder.resolve("office"))) {
            Answer night = office.night("2024-12-31", inbox);
            assertThat(night.exitCode()).as(night.everything()).isZero();
            StringBuilder said = new StringBuilder(night.everything())
                    .append(office.run("runs").everything())
                    .append(office.run("runs", "--night", "2024-12-31").everything());
            for (long number : office.jdbc().queryForList("select number from exception", Long.class)) {
                said.append(office.run("explain", Long.toString(number)).everything());
            }
            file("inbox/hr/hr" + RED + ".csv", "");
            Answer refused = office.night("2024-12-31", inbox);
            assertThat(refused.exitCode()).isNotZero();

            assertThat(said.append(refused.everything()))
                    .doesNotContainPattern("[\\p{Cc}&&[^\\r\\n\\t]]")
                    .contains("\\u001B[31m");
        }
    }
}
