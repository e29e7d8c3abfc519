package io.heshi.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The figures of the speech, counted from the rows of one night's register and list of units and nothing else. Each person
 * counts once, in the first row that has them in post. Shares are per cent with one decimal, half up.
 */
final class SpeechFigures {

    private static final Map<String, String> STATUS = JobTables.codes("person_status");
    private static final Map<String, String> EDUCATION = JobTables.codes("education");

    private final LocalDate date;
    private final Map<String, Map<String, String>> units = new HashMap<>();
    private final List<Map<String, String>> inPost = new ArrayList<>();

    private SpeechFigures(LocalDate date, List<Map<String, String>> register, List<Map<String, String>> units) {
        this.date = date;
        units.forEach(unit -> this.units.put(unit.getOrDefault("unit_code", ""), unit));
        Map<String, Map<String, String>> persons = new LinkedHashMap<>();
        register.stream()
                .filter(row ->
                        code(STATUS, row.getOrDefault("person_status", "")).startsWith("active"))
                .forEach(row -> persons.putIfAbsent(row.getOrDefault("id_no", ""), row));
        inPost.addAll(persons.values());
    }

    static SpeechFigures of(Path night) {
        return of(night, ExportFiles.rows(night, "register"));
    }

    static SpeechFigures of(Path night, List<Map<String, String>> register) {
        return new SpeechFigures(
                LocalDate.parse(night.getFileName().toString()), register, ExportFiles.rows(night, "units"));
    }

    Map<String, String> ages() {
        return shares(cityLevel(), this::band);
    }

    Map<String, Integer> ageCounts() {
        return counts(cityLevel(), this::band);
    }

    Map<String, String> education() {
        return shares(cityLevel(), row -> {
            String code = code(EDUCATION, row.getOrDefault("education", ""));
            return code.startsWith("postgraduate.doctor")
                    ? "doctor"
                    : code.startsWith("postgraduate.master")
                            ? "master"
                            : code.startsWith("undergraduate") ? "bachelor" : "college";
        });
    }

    Map<String, String> sexes() {
        return shares(cityLevel(), row -> row.getOrDefault("sex", ""));
    }

    Map<String, String> sexesInEducation() {
        return shares(this::teaches, row -> row.getOrDefault("sex", ""));
    }

    Map<String, String> sexesInEducationOfTheCity() {
        return shares(cityLevel().and(this::teaches), row -> row.getOrDefault("sex", ""));
    }

    /** Mean of the full years of a unit's people, with two decimals. */
    BigDecimal meanAge(String unitName) {
        List<Integer> ages = agesOf(unitName);
        return BigDecimal.valueOf(ages.stream().mapToInt(Integer::intValue).sum())
                .divide(BigDecimal.valueOf(ages.size()), 2, RoundingMode.HALF_UP);
    }

    List<Integer> agesOf(String unitName) {
        return inPost.stream()
                .filter(row -> row.getOrDefault("unit_name", "").equals(unitName))
                .map(this::age)
                .toList();
    }

    /** Persons in post on places of a pool. */
    int usedOf(String pool) {
        return (int) inPost.stream()
                .filter(row -> row.getOrDefault("pool", "").equals(pool))
                .count();
    }

    int cityLevelPeople() {
        return (int) inPost.stream().filter(cityLevel()).count();
    }

    private Predicate<Map<String, String>> cityLevel() {
        return row -> unit(row).getOrDefault("region", "").endsWith("00");
    }

    private boolean teaches(Map<String, String> row) {
        return unit(row).getOrDefault("sector", "").equals("教育");
    }

    private Map<String, String> unit(Map<String, String> row) {
        return units.getOrDefault(row.getOrDefault("unit_code", ""), Map.of());
    }

    private String band(Map<String, String> row) {
        int age = age(row);
        return age <= 35 ? "<=35" : age <= 45 ? "36-45" : ">=46";
    }

    private int age(Map<String, String> row) {
        return Period.between(LocalDate.parse(row.getOrDefault("birth_date", "")), date)
                .getYears();
    }

    private Map<String, String> shares(
            Predicate<Map<String, String>> who, Function<Map<String, String>, String> group) {
        Map<String, Integer> counts = counts(who, group);
        int whole = counts.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, String> shares = new TreeMap<>();
        counts.forEach((name, count) -> shares.put(
                name,
                BigDecimal.valueOf(100L * count)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString()));
        return shares;
    }

    private Map<String, Integer> counts(
            Predicate<Map<String, String>> who, Function<Map<String, String>, String> group) {
        Map<String, Integer> counts = new TreeMap<>();
        inPost.stream().filter(who).forEach(row -> counts.merge(group.apply(row), 1, Integer::sum));
        return counts;
    }

    private static String code(Map<String, String> table, String word) {
        return table.getOrDefault(JobTables.wordKey(word), "");
    }
}
