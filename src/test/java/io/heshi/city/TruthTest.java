package io.heshi.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.city.plan.CityPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 12, 30);

    /** Rules about the few things of which there are a handful, and those that only compare with the night before. */
    private static final Set<String> NOT_MANY =
            Set.of("F04", "U10", "U11", "U12", "U13", "U14", "U15", "U16", "U17", "U18");

    private static final List<String> RULES = Stream.of(rules("D", 9), rules("P", 20), rules("U", 19), rules("F", 6))
            .flatMap(rules -> rules)
            .toList();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"6000, 95, 20241230, false", "900, 20, 2, true", "2000, 150, 3, true"})
    void the_truth_is_what_a_recount_of_the_files_finds(int people, int units, long seed, boolean csvOnly)
            throws IOException {
        var plan = new CityPlan(people, units, seed, List.of(MONDAY, MONDAY.plusDays(1)), csvOnly);
        new CityGenerator(plan).write(folder);
        assertTruthMatchesTheFiles(plan);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"6000, 95, 1, true", "12000, 300, 4, true", "30000, 400, 5, true"})
    void and_so_it_is_of_other_and_larger_cities(int people, int units, long seed, boolean csvOnly) throws IOException {
        the_truth_is_what_a_recount_of_the_files_finds(people, units, seed, csvOnly);
    }

    @Test
    void changes_that_are_no_longer_recent_have_been_caught_up_with() throws IOException {
        var plan = new CityPlan(3_000, 60, 6, List.of(MONDAY, MONDAY.plusDays(11), MONDAY.plusDays(40)), true);
        new CityGenerator(plan).write(folder);
        assertTruthMatchesTheFiles(plan);
    }

    @Test
    void the_sample_plants_every_rule_and_lets_most_come_and_go() {
        var truth = JobTables.csv(Path.of("sample-data/truth.csv"), StandardCharsets.UTF_8);
        int comeAndGo = 0;
        for (String rule : RULES) {
            var ofRule = truth.stream().filter(line -> line.get(1).equals(rule)).toList();
            var changes = ofRule.stream()
                    .filter(line -> line.get(0).equals("2024-12-31"))
                    .map(line -> line.get(5))
                    .collect(Collectors.toSet());
            assertThat(ofRule).as(rule).isNotEmpty();
            if (!NOT_MANY.contains(rule)) {
                assertThat(ofRule.stream().filter(line -> line.get(0).equals("2024-12-30")))
                        .as(rule)
                        .hasSizeGreaterThanOrEqualTo(4);
                assertThat(changes).as(rule).contains("still").containsAnyOf("new", "cleared");
            }
            comeAndGo += changes.size() == 3 ? 1 : 0;
        }
        assertThat(comeAndGo).isGreaterThanOrEqualTo(RULES.size() * 3 / 4);
    }

    private static Stream<String> rules(String kind, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> kind + (number < 10 ? "0" : "") + number);
    }

    private void assertTruthMatchesTheFiles(CityPlan plan) {
        NavigableSet<String> before = new TreeSet<>();
        for (LocalDate date : plan.dates()) {
            NavigableSet<String> found = Recount.findings(folder.resolve(date.toString()));
            NavigableSet<String> told = toldBy(date, Set.of("new", "still"));
            assertThat(without(told, found))
                    .as("told, not found, seed %d", plan.seed())
                    .isEmpty();
            assertThat(without(found, told))
                    .as("found, not told, seed %d", plan.seed())
                    .isEmpty();
            assertThat(toldBy(date, Set.of("new"))).isEqualTo(without(found, before));
            assertThat(toldBy(date, Set.of("cleared"))).isEqualTo(without(before, found));
            before = found;
        }
    }

    private NavigableSet<String> toldBy(LocalDate date, Set<String> changes) {
        return JobTables.csv(folder.resolve("truth.csv"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.get(0).equals(date.toString()) && changes.contains(line.get(5)))
                .filter(line -> Recount.RULES.contains(line.get(1)))
                .map(line -> String.join(",", line.subList(1, 5)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static NavigableSet<String> without(NavigableSet<String> all, NavigableSet<String> some) {
        NavigableSet<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
