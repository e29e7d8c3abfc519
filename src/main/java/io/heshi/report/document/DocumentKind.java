package io.heshi.report.document;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.report.tables.EvaluationTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A kind of document: what its template may say, and what a run must have read so that its figures can be vouched for. */
public enum DocumentKind {
    /** 编制情况表. */
    QUOTAS(
            "quotas",
            Set.of("unit", "quota", "allocation", "register"),
            Parts.QUOTA_TYPES,
            List.of("approved", "lent", "allowed", "occupied", "over", "vacant"),
            List.of()),
    /** 领导职数表. */
    POSTS("posts", Set.of("unit", "post"), Parts.POSITIONS, List.of("approved", "held", "over", "vacant"), List.of()),
    /** 吃空饷统计表. */
    GHOST_PAY(
            "ghost-pay",
            Set.of("unit", "register", "finance"),
            Parts.SITUATIONS,
            List.of("persons", "findings", "monthly"),
            List.of(
                    "approved",
                    "lent",
                    "allowed",
                    "occupied",
                    "in_register",
                    "in_organization",
                    "in_hr",
                    "in_finance")),
    /** 机构编制管理评估表. */
    EVALUATION(
            "evaluation",
            Set.of("unit", "quota", "allocation", "register"),
            Parts.NONE,
            List.of(),
            EvaluationTable.figures()),
    /** 工资联审清单. */
    PAYROLL("payroll", Set.of("register", "finance")),
    /** 编制台账 of a unit. */
    LEDGER("ledger", Set.of("unit", "quota_change")),
    /** 核查表 of a unit. */
    VERIFICATION("verification", Set.of("unit", "quota", "register"));

    /** Lists over all that was chosen. */
    static final List<String> GROUPED = List.of("units", "departments", "regions");

    private static final List<String> OF_UNITS = List.of("no", "code", "name", "supervisor", "region", "level");
    private static final List<String> OF_GROUPS = List.of("no", "name", "units");
    private static final List<String> EVALUATED = List.of("no", "code", "name");
    private static final List<String> NAMED = List.of("no", "name");
    private static final List<String> EVERYWHERE =
            List.of("title", "job", "scope", "date", "date.year", "date.month", "date.day");
    private static final List<String> UNIT = List.of(
            "unit.name",
            "unit.code",
            "unit.supervisor",
            "unit.region",
            "unit.level",
            "unit.nature",
            "unit.category",
            "unit.sector",
            "unit.funding",
            "unit.unit_status");
    private static final Map<String, List<String>> OF_LEDGER = Map.of(
            "changes",
            List.of(
                    "no",
                    "level",
                    "quota_type",
                    "changed_on",
                    "year",
                    "month",
                    "day",
                    "reason",
                    "document_no",
                    "added",
                    "removed",
                    "balance",
                    "remark"),
            "types",
            List.of("no", "quota_type", "funding", "approved", "ledger_sum", "difference", "documents"));
    private static final Map<String, List<String>> OF_VERIFICATION = Map.of(
            "types",
            List.of(
                    "no",
                    "quota_type",
                    "funding",
                    "approved",
                    "lent",
                    "allowed",
                    "occupied",
                    "over",
                    "vacant",
                    "documents"),
            "posts",
            List.of("no", "position_level", "approved", "held", "over", "vacant", "documents"));
    private static final Map<String, List<String>> OF_PAYROLL = Map.of(
            "persons",
            List.of(
                    "no", "payer", "unit", "name", "id_no", "reasons", "monthly", "months", "total", "advice",
                    "numbers"));

    private final String code;
    private final Set<String> needs;
    private final Parts parts;
    private final List<String> measures;
    private final List<String> figures;

    DocumentKind(String code, Set<String> needs) {
        this(code, needs, Parts.NONE, List.of(), List.of());
    }

    DocumentKind(String code, Set<String> needs, Parts parts, List<String> measures, List<String> figures) {
        this.code = code;
        this.needs = needs;
        this.parts = parts;
        this.measures = List.copyOf(measures);
        this.figures = List.copyOf(figures);
    }

    /** The word used on the command line and in file names of templates. */
    public String code() {
        return code;
    }

    public Label title(Texts texts) {
        return texts.of("kind." + code);
    }

    /** The kind that a word means: its code, or its title in Chinese. */
    public static Optional<DocumentKind> of(String word, Texts texts) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(word) || kind.title(texts).zh().equals(word))
                .findFirst();
    }

    /** Names and kinds of the sources that its figures come from. */
    public Set<String> needs() {
        return needs;
    }

    /** Whether every unit has one of its own. */
    public boolean ofUnit() {
        return this == LEDGER || this == VERIFICATION;
    }

    /** What stands in a row of its own for each of many, with the names behind the list's that do not depend on the code tables. */
    Map<String, List<String>> lists() {
        return switch (this) {
            case LEDGER -> OF_LEDGER;
            case VERIFICATION -> OF_VERIFICATION;
            case PAYROLL -> OF_PAYROLL;
            case EVALUATION -> grouped(EVALUATED, NAMED);
            default -> grouped(OF_UNITS, OF_GROUPS);
        };
    }

    private static Map<String, List<String>> grouped(List<String> ofUnits, List<String> ofGroups) {
        Map<String, List<String>> lists = new TreeMap<>();
        GROUPED.forEach(list -> lists.put(list, list.equals("units") ? ofUnits : ofGroups));
        return lists;
    }

    /** What stands once, without what depends on the code tables. */
    List<String> single() {
        List<String> own = switch (this) {
            case LEDGER -> join(UNIT, List.of("sum.added", "sum.removed", "sum.balance", "sum.approved"));
            case VERIFICATION ->
                join(
                        UNIT,
                        List.of(
                                "places.approved",
                                "places.lent",
                                "places.allowed",
                                "places.occupied",
                                "places.over",
                                "places.vacant",
                                "leaders.approved",
                                "leaders.held",
                                "leaders.over",
                                "in_register",
                                "in_organization",
                                "in_hr",
                                "in_finance",
                                "contract.control",
                                "contract.employed",
                                "open.total",
                                "open.high",
                                "ghost_pay.persons"));
            case PAYROLL ->
                List.of(
                        "sum.payers",
                        "sum.persons",
                        "sum.monthly",
                        "sum.total",
                        "sum.stop.persons",
                        "sum.stop.monthly",
                        "sum.stop.total",
                        "sum.hold.persons",
                        "sum.hold.monthly",
                        "sum.hold.total");
            default -> List.of("sum.units");
        };
        return join(EVERYWHERE, own);
    }

    Parts parts() {
        return parts;
    }

    /** What is said of each part. */
    List<String> measures() {
        return measures;
    }

    /** What is said of a unit, a department, a region or all of them without naming a part. */
    List<String> figures() {
        return figures;
    }

    /** One of each must stand in a template, else the document would not say what it is of. */
    List<List<String>> needed() {
        return List.of(
                ofUnit() ? List.of("unit.name") : List.of("scope"),
                List.of("date", "date.year"),
                List.copyOf(new TreeSet<>(lists().keySet())));
    }

    private static List<String> join(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
