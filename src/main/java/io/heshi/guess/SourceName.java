package io.heshi.guess;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Label;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a source may be called: rules speak of the names that are shipped. */
final class SourceName {
    private static final Map<String, Pattern> PERSON_WORDS = new LinkedHashMap<>();
    private static final Map<String, Pattern> LIST_WORDS = new LinkedHashMap<>();
    private static final Map<String, Label> TITLES = Map.ofEntries(
            Map.entry("register", new Label("编制实名制库", "Real-name register")),
            Map.entry("units", new Label("机构台账", "Units")),
            Map.entry("quotas", new Label("编制台账", "Approved quotas")),
            Map.entry("organization", new Label("组织人事信息", "Organization department")),
            Map.entry("hr", new Label("人社人员信息", "Human resources and social security")),
            Map.entry("finance", new Label("财政统发工资", "Finance payroll")),
            Map.entry("pools", new Label("编制周转池", "Turnover pools")),
            Map.entry("allocations", new Label("周转编制下达", "Turnover places lent")),
            Map.entry("filings", new Label("用编备案", "Filings of entries")),
            Map.entry("plans", new Label("消化超编方案", "Plans to digest surplus staff")),
            Map.entry("transitions", new Label("暂时超编过渡", "Approved transitions")),
            Map.entry("posts", new Label("领导职数", "Leading posts approved")),
            Map.entry("ceilings", new Label("编制总量控制", "Ceilings of quotas")),
            Map.entry("quota_changes", new Label("编制台账变动", "Ledger of quotas")),
            Map.entry("retirement_delays", new Label("延迟退休审批", "Approved delays of retirement")),
            Map.entry("enterprise_talent", new Label("“政录企用”人才名单", "Talent recruited for enterprises")),
            Map.entry("high_level_talent", new Label("高层次人才名单", "List of high-level talent")));
    private static final int PATH = 4;
    private static final int TITLE = 3;

    static {
        words(PERSON_WORDS, "register", "实名制|编制人员|在编人员|编内人员|编办|register");
        words(PERSON_WORDS, "finance", "工资|财政|统发|薪|应发|payroll|finance|salary|wages?");
        words(PERSON_WORDS, "hr", "社保|社会保险|人社|参保|养老|hr|insurance");
        words(PERSON_WORDS, "organization", "组织|干部|任免|公务员名册|organi[sz]ation|cadres?");
        words(LIST_WORDS, "retirement_delays", "延迟|延退|延长退休|弹性.{0,2}退休|retirement");
        words(LIST_WORDS, "enterprise_talent", "政录企用|企业|enterprise");
        words(LIST_WORDS, "high_level_talent", "高层次|领军|高端|人才认定|人才类别|人才层次|high.level");
    }

    private SourceName() {}

    private static void words(Map<String, Pattern> names, String name, String alternatives) {
        names.put(name, Pattern.compile("(?i)(?<![a-z])(?:" + alternatives + ")(?![a-z])"));
    }

    /**
     * The name for a source; {@code source1}, {@code list1} … if nothing tells.
     *
     * @param known names already in use: one of another kind is never given, and none is made up anew
     */
    static String of(Captions captions, Table table, Assignment assignment, Map<String, ClaimKind> known) {
        ClaimKind kind = assignment.kind();
        String name = switch (kind) {
            case PERSON -> person(captions, table, assignment);
            case LISTING -> list(captions, table);
            default -> kind.code() + "s";
        };
        String made = kind == ClaimKind.PERSON ? "source" : kind == ClaimKind.LISTING ? "list" : name;
        return name.isEmpty() || known.getOrDefault(name, kind) != kind ? free(made, known) : name;
    }

    private static String person(Captions captions, Table table, Assignment assignment) {
        String folder = captions.folder().toLowerCase(Locale.ROOT);
        if (PERSON_WORDS.containsKey(folder)) {
            return folder;
        }
        String best = "";
        int most = 0;
        for (Map.Entry<String, Pattern> words : PERSON_WORDS.entrySet()) {
            int points = points(words.getValue(), captions) + byContent(words.getKey(), table.columns(), assignment);
            if (points > most) {
                most = points;
                best = words.getKey();
            }
        }
        return most > 1 ? best : "";
    }

    /** By folder and titles, else by the headings. */
    private static String list(Captions captions, Table table) {
        String folder = captions.folder().toLowerCase(Locale.ROOT);
        if (LIST_WORDS.containsKey(folder)) {
            return folder;
        }
        List<String> headings = table.columns().stream().map(Column::header).toList();
        String best = "";
        int most = 0;
        for (Map.Entry<String, Pattern> words : LIST_WORDS.entrySet()) {
            int points = points(words.getValue(), captions) + Math.min(1, count(words.getValue(), headings));
            if (points > most) {
                most = points;
                best = words.getKey();
            }
        }
        return best;
    }

    /** The title for a name, or one that says what the rows speak of. */
    static Label title(String name, ClaimKind kind) {
        return Optional.ofNullable(TITLES.get(name)).orElseGet(() -> switch (kind) {
            case PERSON -> new Label("人员信息 " + name, "Persons of " + name);
            case LISTING -> new Label("人员名单 " + name, "List of persons " + name);
            case UNIT -> new Label("机构信息 " + name, "Units of " + name);
            case QUOTA -> new Label("编制信息 " + name, "Quotas of " + name);
            default -> titleOf(kind, name);
        });
    }

    private static Label titleOf(ClaimKind kind, String name) {
        Label known = TITLES.getOrDefault(kind.code() + "s", new Label(kind.code(), kind.code()));
        return new Label(known.zh() + " " + name, known.en() + ": " + name);
    }

    private static int points(Pattern words, Captions captions) {
        return count(words, List.of(captions.folder(), captions.fileName())) * PATH
                + count(words, captions.above()) * TITLE
                + count(words, List.of(captions.sheet())) * TITLE;
    }

    private static int count(Pattern words, Collection<String> texts) {
        return (int) texts.stream().filter(text -> words.matcher(text).find()).count();
    }

    private static int byContent(String name, List<Column> columns, Assignment assignment) {
        return switch (name) {
            case "register" ->
                held(assignment, "quota_entry_date", "filing_no", "civil_servant_registered", "unit_entry_date")
                        / 2
                        * 2;
            case "finance" -> held(assignment, "gross_pay", "net_pay", "pay_month");
            case "hr" -> 2 * held(assignment, "insurance_status", "pension_start") + coded(columns, "A[AI][A-Z]\\d{3}");
            default ->
                held(assignment, "political_status", "position", "position_level", "rank") / 2
                        + coded(columns, "A0\\d{3}[A-Z]?");
        };
    }

    private static int held(Assignment assignment, String... fields) {
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

    private static String free(String made, Map<String, ClaimKind> known) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> made + number)
                .filter(name -> !known.containsKey(name))
                .findFirst()
                .orElseThrow();
    }
}
