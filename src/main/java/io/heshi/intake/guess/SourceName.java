package io.heshi.intake.guess;

import io.heshi.definition.ClaimKind;
import io.heshi.definition.Label;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a source may be called: rules speak of register, units, quotas, organization, hr and finance. */
final class SourceName {
    private static final Map<String, Pattern> PERSON_WORDS = new LinkedHashMap<>();
    private static final Map<String, Label> TITLES = Map.of(
            "register", new Label("编制实名制库", "Real-name register"),
            "units", new Label("机构台账", "Units"),
            "quotas", new Label("编制台账", "Approved quotas"),
            "organization", new Label("组织人事信息", "Organization department"),
            "hr", new Label("人社人员信息", "Human resources and social security"),
            "finance", new Label("财政统发工资", "Finance payroll"));
    private static final int PATH = 4;
    private static final int TITLE = 3;

    static {
        words("register", "实名制|编制人员|在编人员|编内人员|编办|register");
        words("finance", "工资|财政|统发|薪|应发|payroll|finance|salary|wages?");
        words("hr", "社保|社会保险|人社|参保|养老|hr|insurance");
        words("organization", "组织|干部|任免|公务员名册|organi[sz]ation|cadres?");
    }

    private SourceName() {}

    private static void words(String name, String alternatives) {
        PERSON_WORDS.put(name, Pattern.compile("(?i)(?<![a-z])(?:" + alternatives + ")(?![a-z])"));
    }

    /**
     * The name for a source; {@code source1}, {@code source2} … if nothing tells.
     *
     * @param folder name of the folder the file lies in
     * @param known names already in use, which a made-up name avoids
     */
    static String of(String folder, String fileName, Table table, Assignment assignment, Set<String> known) {
        if (assignment.kind() != ClaimKind.PERSON && assignment.kind() != ClaimKind.LISTING) {
            return assignment.kind().code() + "s";
        }
        if (PERSON_WORDS.containsKey(folder.toLowerCase(Locale.ROOT))) {
            return folder.toLowerCase(Locale.ROOT);
        }
        String best = "";
        int most = 0;
        for (Map.Entry<String, Pattern> words : PERSON_WORDS.entrySet()) {
            int points = points(words.getValue(), List.of(folder, fileName)) * PATH
                    + points(words.getValue(), table.titles()) * TITLE
                    + points(words.getValue(), List.of(table.sheet())) * TITLE
                    + byContent(words.getKey(), table.columns(), assignment);
            if (points > most) {
                most = points;
                best = words.getKey();
            }
        }
        return most > 1 ? best : free(known);
    }

    /** The title for a name, or one that says what the rows speak of. */
    static Label title(String name, ClaimKind kind) {
        Label title = TITLES.get(name);
        if (title != null) {
            return title;
        }
        return switch (kind) {
            case PERSON -> new Label("人员信息 " + name, "Persons of " + name);
            case UNIT -> new Label("机构信息 " + name, "Units of " + name);
            case QUOTA -> new Label("编制信息 " + name, "Quotas of " + name);
            case LISTING -> new Label("人员名单 " + name, "List of persons " + name);
            default -> new Label(name, name);
        };
    }

    private static int points(Pattern words, Collection<String> texts) {
        return (int) texts.stream().filter(text -> words.matcher(text).find()).count();
    }

    private static int byContent(String name, List<Column> columns, Assignment assignment) {
        return switch (name) {
            case "register" ->
                count(assignment, "quota_entry_date", "filing_no", "civil_servant_registered", "unit_entry_date")
                        / 2
                        * 2;
            case "finance" -> count(assignment, "gross_pay", "net_pay", "pay_month");
            case "hr" ->
                2 * count(assignment, "insurance_status", "pension_start") + coded(columns, "A[AI][A-Z]\\d{3}");
            default ->
                count(assignment, "political_status", "position", "position_level", "rank") / 2
                        + coded(columns, "A0\\d{3}[A-Z]?");
        };
    }

    private static int count(Assignment assignment, String... fields) {
        return (int) List.of(fields).stream()
                .filter(field -> assignment.of(field).isPresent())
                .count();
    }

    private static int coded(List<Column> columns, String regex) {
        return columns.stream()
                                .filter(column ->
                                        column.header().toUpperCase(Locale.ROOT).matches(regex))
                                .count()
                        >= 2
                ? 2
                : 0;
    }

    private static String free(Set<String> known) {
        int number = 1;
        while (known.contains("source" + number)) {
            number++;
        }
        return "source" + number;
    }
}
