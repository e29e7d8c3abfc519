package io.heshi.report;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.Label;
import io.heshi.catalogue.Language;
import io.heshi.catalogue.cases.Scope;
import io.heshi.definition.AmountKind;
import io.heshi.definition.CodeTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Definitions;
import io.heshi.definition.FileLine;
import io.heshi.definition.GateSettings;
import io.heshi.definition.Job;
import io.heshi.definition.Layout;
import io.heshi.definition.Origin;
import io.heshi.definition.Owners;
import io.heshi.definition.Report;
import io.heshi.definition.Rule;
import io.heshi.definition.Severity;
import io.heshi.definition.Source;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code jobs/} of the fictional city says. */
final class CityDefinitions {

    static final List<String> PERSON_SOURCES = List.of("register", "organization", "hr", "finance");

    private static final FileLine PLACE = new FileLine("city.yaml", 1);

    private static final List<Rule> RULES = List.of(
            rule("P01", Scope.PERSON, Severity.HIGH, "财政在发工资，实名制库无此人", "Paid by finance, absent from the register"),
            rule("P03", Scope.PERSON, Severity.MEDIUM, "已办退休，实名制库未减员", "Retired, still in the register"),
            rule("P04", Scope.PERSON, Severity.HIGH, "退休后仍按在职发放工资", "Paid as active after retirement"),
            rule("P09", Scope.PERSON, Severity.HIGH, "同月在两个以上单位领取工资", "Paid by two units in one month"),
            rule("P12", Scope.PERSON, Severity.INFO, "工资发放单位与编制所在单位不一致", "Unit of pay differs from unit of quota"),
            rule("P14", Scope.PERSON, Severity.MEDIUM, "编制类型与人社登记不一致", "Quota type differs from HR"),
            rule("P16", Scope.PERSON, Severity.MEDIUM, "占用行政编制，未作公务员登记", "Administrative quota without registration"),
            rule("D02", Scope.PERSON, Severity.LOW, "同一身份证号姓名不一致", "Same ID number, different names"),
            rule(
                    "U01",
                    Scope.named("unit_quota").orElseThrow(),
                    Severity.HIGH,
                    "实有人数超过核定编制",
                    "More people than places"),
            rule(
                    "U08",
                    Scope.named("unit").orElseThrow(),
                    Severity.LOW,
                    "财政单位名称与机构名称不一致",
                    "Unit name differs in finance"));

    private CityDefinitions() {}

    static Job job(boolean maskIds) {
        return job(maskIds, Report.NIGHTLY);
    }

    static Job job(boolean maskIds, Report report) {
        return job(
                maskIds,
                report,
                List.of("units", "quotas", "register", "organization", "hr", "finance", "allocations", "posts"));
    }

    static Job job(boolean maskIds, Report report, List<String> sources) {
        return job(maskIds, report, sources, Language.ZH);
    }

    static Job job(boolean maskIds, Report report, Language language) {
        return job(maskIds, report, job(maskIds, report).sources(), language);
    }

    private static Job job(boolean maskIds, Report report, List<String> sources, Language language) {
        return new Job(
                "nightly",
                new Label("云溪市编制实名制夜间比对", "Yunxi nightly reconciliation"),
                "inbox/{date}",
                "reports/{job}/{date}",
                sources,
                RULES.stream().map(Rule::id).toList(),
                Map.of(),
                3,
                maskIds,
                report,
                language,
                PLACE);
    }

    static Definitions definitions() {
        List<Source> sources = List.of(
                source("units", ClaimKind.UNIT, "机构台账", "Units"),
                source("quotas", ClaimKind.QUOTA, "编制台账", "Quotas"),
                source("allocations", ClaimKind.ALLOCATION, "周转下达", "Allocations"),
                source("posts", ClaimKind.POST, "职数", "Posts"),
                source("register", ClaimKind.PERSON, "编办", "Register"),
                source("organization", ClaimKind.PERSON, "组织", "Organization"),
                source("hr", ClaimKind.PERSON, "人社", "HR"),
                source("finance", ClaimKind.PERSON, "财政", "Finance"));
        return new Definitions(
                Map.of("nightly", job(true)),
                sources.stream().collect(Collectors.toMap(Source::name, Function.identity())),
                RULES.stream().collect(Collectors.toMap(Rule::id, Function.identity())),
                Map.of(
                        "quota_type",
                        codes("quota_type", "administrative=行政编制", "institution=事业编制", "worker=工勤编制"),
                        "person_status",
                        codes("person_status", "active=在编在岗", "left.retired=退休")),
                Map.of(),
                Map.of(),
                Owners.NONE,
                "d".repeat(64));
    }

    private static Rule rule(String id, Scope scope, Severity severity, String zh, String en) {
        return new Rule(
                id,
                new Label(zh, en),
                scope,
                List.of(),
                severity,
                Map.of(),
                "true",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                AmountKind.SUSPECTED,
                "《地方各级人民政府机构设置和编制管理条例》第六条、第二十六条（四）",
                new Label("核对该人员编制与工资关系；不符的，自查实之月起停发并追回多发部分。", "Check quota and pay; stop what is not due."),
                List.of(),
                PLACE,
                Map.of());
    }

    private static Source source(String name, ClaimKind kind, String zh, String en) {
        return new Source(
                name,
                new Label(zh, en),
                kind,
                new Origin.Files(name + "/*.csv", true),
                Layout.AUTO,
                Catalogue.fields(kind).stream().map(CityDefinitions::column).toList(),
                List.of(),
                GateSettings.NONE,
                PLACE);
    }

    private static ColumnMapping column(Field field) {
        return new ColumnMapping(field, List.of(field.label().zh()), PLACE);
    }

    private static CodeTable codes(String name, String... codes) {
        Map<String, Label> labels = new LinkedHashMap<>();
        Arrays.stream(codes)
                .map(code -> code.split("=", 2))
                .forEach(code -> labels.put(code[0], new Label(code[1], code[0])));
        return new CodeTable(name, labels, Map.of());
    }
}
