package io.heshi.city;

import io.heshi.vocabulary.StatutoryRetirement;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules once more, over the files as they were written and with nothing of the generator: a naive in-memory
 * reconciliation that tells whether truth.csv is right and complete. A finding is "rule,type,subject,part".
 */
final class Recount {

    private static final List<String> PERSON_SOURCES = List.of("register", "hr", "organization", "finance");
    private static final String CHECKS = "10X98765432";
    private static final Set<String> WAYS_TO_LEAVE = Set.of("辞职", "辞退", "调出", "开除", "解聘");
    private static final int MOST_MONTHS_OF_DELAY = 36;
    private static final DateTimeFormatter STRICT_DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final LocalDate date;
    private final List<Map<String, String>> units;
    private final List<Map<String, String>> quotas;
    private final Set<String> filed;
    private final Set<String> putOff;
    private final List<Map<String, String>> allocations;
    private final Map<String, Map<String, String>> unitByCode = new HashMap<>();
    private final Map<String, String> codeByAlias = new HashMap<>();
    private final Map<String, List<Line>> byPerson = new TreeMap<>();
    private final NavigableSet<String> findings = new TreeSet<>();
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    private Recount(Path night) {
        this.date = LocalDate.parse(night.getFileName().toString());
        this.units = ExportFiles.rows(night, "units");
        this.quotas = ExportFiles.rows(night, "quotas");
        this.filed = cells(night, "filings", "filing_no");
        this.putOff = cells(night, "retirement_delays", "id_no");
        this.allocations = ExportFiles.rows(night, "allocations");
        for (String table : JobTables.codeTables()) {
            codes.put(table, JobTables.codes(table));
        }
        for (Map<String, String> unit : units) {
            unitByCode.put(unit.getOrDefault("unit_code", ""), unit);
            aliases(unit).forEach(alias -> codeByAlias.put(alias, unit.getOrDefault("unit_code", "")));
        }
        for (String source : PERSON_SOURCES) {
            for (Map<String, String> row : ExportFiles.rows(night, source)) {
                Line line = new Line(source, row);
                byPerson.computeIfAbsent(line.person(), key -> new ArrayList<>())
                        .add(line);
            }
        }
    }

    /** The rules that are counted again here; the others are compared by the test that runs the job. */
    static final Set<String> RULES = Set.of(
            "D01", "D02", "D03", "D04", "D05", "D07", "P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09",
            "P10", "P11", "P12", "P13", "P14", "P15", "P16", "P17", "P18", "P19", "P20", "U01", "U03", "U08");

    private static Set<String> cells(Path night, String source, String column) {
        return ExportFiles.rows(night, source).stream()
                .map(row -> row.getOrDefault(column, ""))
                .collect(Collectors.toSet());
    }

    static NavigableSet<String> findings(Path night) {
        Recount recount = new Recount(night);
        recount.byPerson.values().forEach(recount::examinePerson);
        recount.byPerson.values().forEach(recount::examineLife);
        recount.examineLookalikes();
        recount.examineQuotas();
        recount.examineUnits();
        return recount.findings;
    }

    private void examinePerson(List<Line> lines) {
        Line any = lines.get(0);
        List<Line> register = of(lines, "register");
        List<Line> hr = of(lines, "hr");
        List<Line> organization = of(lines, "organization");
        List<Line> finance = of(lines, "finance");
        List<Line> registered = register.stream().filter(Line::active).toList();
        List<Line> paid = finance.stream().filter(Line::active).toList();
        if (!paid.isEmpty() && registered.isEmpty()) {
            person("P01", any);
        }
        boolean due = registered.stream()
                .anyMatch(line -> onPayroll(line)
                        && !Set.of("self", "enterprise").contains(line.code("funding"))
                        && !line.code("person_status").equals("active.unpaid"));
        if (due && paid.isEmpty()) {
            person("P02", any);
        }
        boolean gone = Stream.concat(hr.stream(), organization.stream())
                        .anyMatch(line -> Set.of(
                                        "left.transferred",
                                        "left.resigned",
                                        "left.dismissed",
                                        "left.expelled",
                                        "left.other")
                                .contains(line.code("person_status")))
                || hr.stream()
                        .anyMatch(line -> line.code("insurance_status").equals("terminated")
                                && !Set.of("left.retired", "left.deceased").contains(line.code("person_status")))
                || hr.stream()
                        .anyMatch(line -> line.cell("person_status").isEmpty()
                                && WAYS_TO_LEAVE.contains(line.cell("event_reason")));
        if (gone && !registered.isEmpty()) {
            person("P07", any);
        }
        if (distinctUnits(registered.stream()) > 1) {
            person("P08", any);
        }
        finance.stream()
                .filter(line -> new BigDecimal(line.cell("gross_pay")).signum() > 0)
                .collect(Collectors.groupingBy(line -> line.cell("pay_month")))
                .values()
                .stream()
                .filter(month -> distinctUnits(month.stream()) > 1)
                .findAny()
                .ifPresent(month -> person("P09", any));
        if (lines.stream()
                .filter(line -> !line.source().equals("register") && line.active())
                .anyMatch(line -> registered.stream()
                        .anyMatch(mine -> conflict(mine.code("quota_type"), line.code("quota_type"))))) {
            person("P14", any);
        }
        if (!any.valid()) {
            person("D01", any);
            return;
        }
        if (lines.stream().map(Line::nameKey).distinct().count() > 1) {
            person("D02", any);
        }
        if (lines.stream().anyMatch(Line::contradictsId)) {
            person("D04", any);
        }
        for (List<Line> source : List.of(register, hr, organization)) {
            if (source.stream().map(this::unit).distinct().count() < source.size()) {
                person("D07", any);
            }
        }
    }

    /** Retirement, death, absence and where the sources place somebody. */
    private void examineLife(List<Line> lines) {
        Line any = lines.get(0);
        List<Line> register = of(lines, "register");
        List<Line> hr = of(lines, "hr");
        List<Line> organization = of(lines, "organization");
        List<Line> registered = register.stream().filter(Line::active).toList();
        List<Line> paid = of(lines, "finance").stream().filter(Line::active).toList();
        List<Line> personnel = Stream.concat(hr.stream(), organization.stream()).toList();
        List<Line> left = personnel.stream()
                .filter(line -> line.code("person_status").startsWith("left"))
                .toList();
        boolean retired =
                left.stream().anyMatch(line -> line.code("person_status").startsWith("left.retired"));
        boolean dead = Stream.concat(left.stream(), register.stream())
                .anyMatch(line -> line.code("person_status").equals("left.deceased"));
        if (retired && !registered.isEmpty()) {
            person("P03", any);
        }
        if (paid.stream()
                .anyMatch(
                        pay -> hr.stream().anyMatch(line -> months(line, "retire_date") < months(pay, "pay_month")))) {
            person("P04", any);
        }
        if (!registered.isEmpty()
                && left.isEmpty()
                && months(any, lines, false) < date.getYear() * 12 + date.getMonthValue()
                && !(putOff.contains(any.id())
                        && months(any, lines, true) + MOST_MONTHS_OF_DELAY
                                >= date.getYear() * 12 + date.getMonthValue())) {
            person("P05", any);
        }
        boolean paidAfterDeath = paid.stream()
                .anyMatch(pay -> Stream.concat(hr.stream(), register.stream())
                        .anyMatch(line -> months(line, "death_date") < months(pay, "pay_month")
                                || line.code("person_status").equals("left.deceased")
                                        && months(line, "event_date") < months(pay, "pay_month")));
        if (dead && (!registered.isEmpty() || paidAfterDeath)) {
            person("P06", any);
        }
        if (paid.stream()
                .anyMatch(pay ->
                        hr.stream().anyMatch(line -> months(line, "pension_start") <= months(pay, "pay_month")))) {
            person("P10", any);
        }
        boolean seconded = registered.stream()
                .anyMatch(line -> line.code("person_status").equals("active.seconded")
                        && line.cell("status_until").isEmpty()
                        && months(line, "event_date") < date.getYear() * 12 + date.getMonthValue() - 6);
        boolean away = Stream.concat(registered.stream(), hr.stream())
                .anyMatch(line -> line.code("person_status").equals("active.off_post"));
        boolean overdue = registered.stream()
                .map(line -> line.cell("status_until"))
                .anyMatch(until -> !until.isEmpty() && LocalDate.parse(until).isBefore(date));
        if ((away || overdue || seconded) && !registered.isEmpty() && !paid.isEmpty()) {
            person("P11", any);
        }
        boolean late =
                left.stream().anyMatch(line -> !line.cell("event_date").isEmpty() && !stillDue(line.cell("event_date")))
                        && !registered.isEmpty();
        boolean lateEntry = register.isEmpty()
                && hr.stream()
                        .anyMatch(line -> line.active()
                                && !stillDue(line.cell("unit_entry_date"))
                                && !LocalDate.parse(line.cell("unit_entry_date").replace("-", ""), STRICT_DAY)
                                        .isBefore(date.minusDays(365)));
        boolean lateMove = registered.size() == 1
                && hr.size() == 1
                && hr.get(0).active()
                && elsewhere(unit(registered.get(0)), hr)
                && !stillDue(hr.get(0).cell("unit_entry_date"))
                && months(registered.get(0), "unit_entry_date") < months(hr.get(0), "unit_entry_date");
        if (late || lateEntry || lateMove) {
            person("P20", any);
        }
        registered.forEach(mine -> examinePlace(mine, lines, registered, paid));
        registered.forEach(mine -> examineParticulars(mine, personnel));
    }

    private void examineParticulars(Line mine, List<Line> personnel) {
        LocalDate entered = Stream.of("quota_entry_date", "unit_entry_date")
                .map(mine::cell)
                .filter(day -> day.length() == 10)
                .map(LocalDate::parse)
                .max(LocalDate::compareTo)
                .orElseThrow();
        if (!entered.isBefore(date.minusDays(365))
                && !mine.code("entry_channel").equals("bulk_transfer")
                && !filed.contains(mine.cell("filing_no"))) {
            person("P17", mine);
        }
        for (Line other : personnel) {
            if (!other.active()) {
                continue;
            }
            if (other.code("employment_type").equals("contract")) {
                person("P18", mine);
            }
            if (conflict(mine.cell("rank"), other.cell("rank"))) {
                person("P19", mine);
            }
            int started = months(mine, "work_start_date");
            boolean otherStart = Math.abs(started - months(other, "work_start_date")) > 1;
            boolean otherwise = Stream.of("education", "ethnicity", "political_status")
                    .anyMatch(column -> conflict(mine.code(column), other.code(column)));
            if (otherStart || otherwise) {
                person("D05", mine);
            }
        }
    }

    private void examinePlace(Line mine, List<Line> lines, List<Line> registered, List<Line> paid) {
        String home = unit(mine);
        List<Line> inHr = of(lines, "hr").stream().filter(Line::active).toList();
        boolean once = distinctUnits(registered.stream()) == 1 && unitByCode.containsKey(home);
        List<Line> money = paid.stream()
                .filter(line -> new BigDecimal(line.cell("gross_pay")).signum() > 0)
                .toList();
        if (once && (elsewhere(home, money) || elsewhere(home, inHr))) {
            person("P12", mine);
        }
        String nature =
                code("unit_nature", unitByCode.getOrDefault(home, Map.of()).getOrDefault("nature", ""));
        String place = mine.code("quota_type");
        boolean administrative = Set.of("administrative", "political_legal").contains(place);
        if ((nature.startsWith("institution") && administrative)
                || (nature.startsWith("organ") && place.equals("institution"))) {
            person("P13", mine);
        }
        if (paid.stream().anyMatch(line -> conflict(mine.code("funding"), line.code("funding")))) {
            person("P15", mine);
        }
        boolean civilServant = mine.cell("civil_servant_registered").equals("是");
        if (civilServant == Set.of("worker", "institution").contains(place)
                && (civilServant || place.equals("administrative"))) {
            person("P16", mine);
        }
    }

    private boolean elsewhere(String home, List<Line> lines) {
        return distinctUnits(lines.stream()) == 1
                && unitByCode.containsKey(unit(lines.get(0)))
                && !unit(lines.get(0)).equals(home);
    }

    private void examineLookalikes() {
        Map<String, Map<String, List<Line>>> persons = new TreeMap<>();
        byPerson.forEach((person, lines) ->
                lines.forEach(line -> persons.computeIfAbsent(line.nameKey() + unit(line), key -> new TreeMap<>())
                        .put(person, lines)));
        persons.values()
                .forEach(alike -> alike.values()
                        .forEach(one -> alike.values().stream()
                                .filter(other -> sources(one) < sources(other))
                                .filter(other ->
                                        aSlipApart(one.get(0).id(), other.get(0).id()))
                                .forEach(other -> person("D03", one.get(0)))));
    }

    private static long sources(List<Line> lines) {
        return lines.stream().map(Line::source).distinct().count();
    }

    private static boolean aSlipApart(String one, String other) {
        if (one.length() != 18 || other.length() != 18) {
            return false;
        }
        int differ = 0;
        for (int i = 0; i < 18; i++) {
            differ += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differ <= 2
                || ((one.endsWith("000") || other.endsWith("000")) && one.startsWith(other.substring(0, 15)));
    }

    /** Months of a date that is known to the month, counted from the year 0; far ahead when there is none. */
    private static int months(Line line, String column) {
        String digits = line.cell(column).replaceAll("[^0-9]", "");
        return digits.length() < 6
                ? Integer.MAX_VALUE
                : Integer.parseInt(digits.substring(0, 4)) * 12 + Integer.parseInt(digits.substring(4, 6));
    }

    /**
     * The statutory retirement month by the birth that organization, HR or register determine, counted likewise.
     *
     * @param latest whether women who may choose stay until the age of men
     */
    private static int months(Line any, List<Line> lines, boolean latest) {
        boolean male = (any.id().charAt(16) - '0') % 2 == 1;
        int birth = Stream.of("organization", "hr", "register")
                .flatMap(source -> of(lines, source).stream())
                .mapToInt(line -> months(line, "birth_date"))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        boolean worker = of(lines, "register").stream()
                .anyMatch(line -> line.code("quota_type").equals("worker"));
        boolean chooses = lines.stream()
                .anyMatch(line -> line.code("professional_title").startsWith("senior")
                        || line.code("position_level").startsWith("county"));
        StatutoryRetirement category = male || latest && chooses && !worker
                ? StatutoryRetirement.M60
                : worker ? StatutoryRetirement.F50 : StatutoryRetirement.F55;
        if (birth == Integer.MAX_VALUE) {
            return birth;
        }
        YearMonth month = category.month(YearMonth.of((birth - 1) / 12, (birth - 1) % 12 + 1));
        return month.getYear() * 12 + month.getMonthValue();
    }

    /** Whether a change of that day or month may still be on its way. */
    private boolean stillDue(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.length() == 6
                ? !YearMonth.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4)))
                        .isBefore(YearMonth.from(date.minusDays(14)))
                : recent(digits);
    }

    private void examineQuotas() {
        Map<String, Map<String, Integer>> occupied = new TreeMap<>();
        byPerson.values()
                .forEach(lines -> lines.stream()
                        .filter(line -> line.source().equals("register") && line.active())
                        .map(line -> List.of(unit(line), line.code("quota_type")))
                        .distinct()
                        .forEach(place -> occupied.computeIfAbsent(place.get(0), key -> new TreeMap<>())
                                .merge(place.get(1), 1, Integer::sum)));
        Map<String, Map<String, Integer>> approved = new TreeMap<>();
        for (Map<String, String> quota : quotas) {
            approved.computeIfAbsent(quota.getOrDefault("unit_code", ""), key -> new TreeMap<>())
                    .merge(
                            code("quota_type", quota.getOrDefault("quota_type", "")),
                            Integer.parseInt(quota.getOrDefault("approved", "")),
                            Integer::sum);
        }
        for (Map<String, String> allocation : allocations) {
            approved.computeIfAbsent(allocation.getOrDefault("unit_code", ""), key -> new TreeMap<>())
                    .merge(
                            code("quota_type", allocation.getOrDefault("quota_type", "")),
                            Integer.parseInt(allocation.getOrDefault("lent", "")),
                            Integer::sum);
        }
        occupied.forEach((unit, types) -> {
            Map<String, Integer> posts = approved.getOrDefault(unit, Map.of());
            boolean altogetherEnough = sum(types) <= sum(posts);
            types.forEach((type, people) -> {
                if (people > posts.getOrDefault(type, 0)) {
                    findings.add("U01,unit_quota," + unit + "," + type);
                    if (altogetherEnough) {
                        findings.add("U03,unit_quota," + unit + "," + type);
                    }
                }
            });
        });
    }

    private void examineUnits() {
        Stream<Line> people = byPerson.values().stream().flatMap(List::stream);
        Stream<Line> ledger = quotas.stream().map(row -> new Line("quotas", row));
        Stream.concat(people, ledger).forEach(line -> {
            Map<String, String> unit = unitByCode.get(unit(line));
            if (unit == null) {
                findings.add("U08,unit," + line.cell("unit_name") + ",");
                return;
            }
            boolean abolished =
                    code("unit_status", unit.getOrDefault("unit_status", "")).startsWith("left");
            boolean stillUsed = !line.source().equals("quotas") && line.active();
            boolean misnamed = aliases(unit).stream()
                    .noneMatch(alias -> alias.endsWith(JobTables.wordKey(line.cell("unit_name"))));
            if ((abolished && stillUsed) || misnamed) {
                findings.add("U08,unit," + unit.getOrDefault("unit_code", "") + ",");
            }
        });
    }

    private void person(String rule, Line line) {
        findings.add(rule + ",person," + line.id() + ",");
    }

    private boolean onPayroll(Line line) {
        Map<String, String> unit = Objects.requireNonNull(unitByCode.get(unit(line)));
        String stated = unit.getOrDefault("central_payroll", "");
        return stated.isEmpty()
                ? !Set.of("self", "enterprise").contains(code("funding", unit.getOrDefault("funding", "")))
                : stated.equals("是");
    }

    private boolean recent(String text) {
        if (text.length() < 8) {
            return false;
        }
        LocalDate day = LocalDate.parse(text.replace("-", ""), STRICT_DAY);
        LocalDate earliest = date;
        for (int left = 10; left > 0; ) {
            earliest = earliest.minusDays(1);
            left -= Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(earliest.getDayOfWeek()) ? 0 : 1;
        }
        return !day.isBefore(earliest) && !day.isAfter(date);
    }

    private long distinctUnits(Stream<Line> lines) {
        return lines.map(this::unit).distinct().count();
    }

    private String unit(Line line) {
        String code = line.cell("unit_code");
        return unitByCode.containsKey(code)
                ? code
                : codeByAlias.getOrDefault(JobTables.wordKey(line.cell("unit_name")), "?" + line.cell("unit_name"));
    }

    private String code(String table, String word) {
        if (word.isEmpty()) {
            return "";
        }
        return Objects.requireNonNull(
                Objects.requireNonNull(codes.get(table)).get(JobTables.wordKey(word)), () -> table + ": " + word);
    }

    private static Set<String> aliases(Map<String, String> unit) {
        Set<String> aliases = new HashSet<>();
        aliases.add(JobTables.wordKey(unit.getOrDefault("unit_name", "")));
        aliases.add(JobTables.wordKey(unit.getOrDefault("short_name", "")));
        for (String other : unit.getOrDefault("other_names", "").split("[;；、]", -1)) {
            if (!other.isEmpty()) {
                aliases.add(JobTables.wordKey(other));
            }
        }
        return aliases;
    }

    private static boolean conflict(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.startsWith(other) && !other.startsWith(one);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Line> of(List<Line> lines, String source) {
        return lines.stream().filter(line -> line.source().equals(source)).toList();
    }

    /** One row of a source. */
    private final class Line {
        private final String source;
        private final Map<String, String> cells;
        private final String id;

        Line(String source, Map<String, String> cells) {
            this.source = source;
            this.cells = cells;
            this.id = canonical(cell("id_no"));
        }

        String source() {
            return source;
        }

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        String code(String column) {
            return Recount.this.code(column, cell(column));
        }

        String id() {
            return id;
        }

        String person() {
            return valid() ? id : id + "|" + nameKey();
        }

        boolean active() {
            String status = code("person_status");
            return status.isEmpty() || status.startsWith("active");
        }

        boolean valid() {
            return id.matches("[1-9][0-9]{16}[0-9X]") && check(id) == id.charAt(17) && realDay(id.substring(6, 14));
        }

        String nameKey() {
            return Normalizer.normalize(cell("name"), Normalizer.Form.NFKC).replaceAll("[\\s.·•・‧∙⋅●]", "");
        }

        boolean contradictsId() {
            boolean male = (id.charAt(16) - '0') % 2 == 1;
            String sex = code("sex");
            boolean otherSex = !sex.isEmpty() && male != sex.equals("male");
            String birth = cell("birth_date").replace("-", "");
            boolean otherBirth =
                    !source.equals("organization") && !birth.isEmpty() && !birth.equals(id.substring(6, 14));
            return otherSex || otherBirth;
        }

        private static String canonical(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .replaceAll("\\s", "")
                    .toUpperCase(Locale.ROOT);
            if (!plain.matches("[0-9]{15}")) {
                return plain;
            }
            String first17 = plain.substring(0, 6) + "19" + plain.substring(6);
            return first17 + check(first17);
        }

        private static char check(String id) {
            int sum = 0;
            for (int i = 0; i < 17; i++) {
                sum += (1 << (17 - i)) % 11 * (id.charAt(i) - '0');
            }
            return CHECKS.charAt(sum % 11);
        }

        private static boolean realDay(String day) {
            try {
                LocalDate.parse(day, STRICT_DAY);
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }
}
