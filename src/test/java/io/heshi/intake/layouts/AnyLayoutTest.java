package io.heshi.intake.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.Definitions;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.intake.TakenFile;
import io.heshi.intake.cleanse.ClaimColumns;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Five hundred people in every layout and format: the claims are the same, field by field. */
class AnyLayoutTest {
    private static final List<Townsperson> PEOPLE = Townsperson.fiveHundred();
    private static final Path JOBS = Path.of("jobs");

    @TempDir
    Path folder;

    static Stream<Way> ways() {
        return Stream.of(TextWays.all(), WorkbookWays.all(), MarkupWays.all(), ArrangedWays.all())
                .flatMap(List::stream);
    }

    @Test
    void the_plain_table_says_what_the_people_are() throws IOException {
        TakenFile plain = plain();

        assertThat(plain.rejects()).isEmpty();
        assertThat(plain.column("id_no"))
                .isEqualTo(PEOPLE.stream().map(Townsperson::id).toList());
        assertThat(plain.column("name"))
                .isEqualTo(PEOPLE.stream().map(Townsperson::name).toList());
        assertThat(plain.column("birth_date"))
                .isEqualTo(
                        PEOPLE.stream().map(person -> person.birth().toString()).toList());
        assertThat(plain.column("work_start_date"))
                .isEqualTo(PEOPLE.stream()
                        .map(person -> person.workStart().toString())
                        .toList());
        assertThat(plain.column("gross_pay"))
                .isEqualTo(PEOPLE.stream()
                        .map(person -> person.pay().toPlainString())
                        .toList());
        assertThat(plain.column("sex"))
                .isEqualTo(PEOPLE.stream()
                        .map(person -> person.sex().equals("男") ? "male" : "female")
                        .toList());
        assertThat(plain.column("pay_month")).containsOnly(Townsperson.PAY_MONTH);
        assertThat(plain.column("education")).doesNotContain("", "大学本科", "硕士研究生", "大专");
        assertThat(plain.claims())
                .extracting(claim -> claim.mention().name())
                .containsExactlyElementsOf(
                        PEOPLE.stream().map(Townsperson::unit).toList());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void every_way_of_writing_gives_the_same_claims(Way way) throws IOException {
        TakenFile taken = taken(way);

        assertThat(taken.reasons()).isEmpty();
        assertThat(taken.tally().tiesOut()).isTrue();
        assertThat(taken.claims().size()).isEqualTo(PEOPLE.size());
        assertThat(differing(taken)).isEmpty();
    }

    @Test
    void there_are_more_than_twenty_ways() {
        assertThat(ways()).hasSizeGreaterThan(20);
    }

    /** Some claims that the plain table does not make. */
    private List<String> differing(TakenFile taken) throws IOException {
        Set<String> expected = new HashSet<>(inCents(plain()));
        return inCents(taken).stream()
                .filter(claim -> !expected.contains(claim))
                .limit(3)
                .toList();
    }

    /** Amounts as the table of claims holds them: 9000.1 of a workbook is 9000.10. */
    private static List<String> inCents(TakenFile taken) {
        int pay = ClaimColumns.of(ClaimKind.PERSON).indexOf("gross_pay");
        taken.claims()
                .forEach(claim -> claim.values()[pay] =
                        new BigDecimal(claim.values()[pay]).setScale(2).toPlainString());
        return taken.values();
    }

    private TakenFile plain() throws IOException {
        return taken(TextWays.PLAIN);
    }

    private TakenFile taken(Way way) throws IOException {
        Definitions definitions = definitions(way);
        return TakenFile.take(
                way.write(folder, PEOPLE), definitions.source("finance").orElseThrow(), definitions.codes());
    }

    /** The shipped definitions, with the source of finance changed as the way asks. */
    private Definitions definitions(Way way) throws IOException {
        String shipped = Files.readString(JOBS.resolve("sources/finance.yaml"));
        String changed = way.definition().apply(shipped);
        if (changed.equals(shipped)) {
            return DefinitionReader.read(JOBS);
        }
        Path copy = Files.createTempDirectory(folder, "jobs");
        try (Stream<Path> files = Files.walk(JOBS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(JOBS.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Files.writeString(copy.resolve("sources/finance.yaml"), changed);
        return DefinitionReader.read(copy);
    }
}
