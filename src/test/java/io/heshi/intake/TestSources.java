package io.heshi.intake;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.catalogue.Label;
import io.heshi.definition.CodeTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.FileLine;
import io.heshi.definition.GateSettings;
import io.heshi.definition.HiddenRows;
import io.heshi.definition.Layout;
import io.heshi.definition.Origin;
import io.heshi.definition.PerSheet;
import io.heshi.definition.Source;
import io.heshi.definition.UnitRows;
import io.heshi.definition.ValueOrigin;
import io.heshi.definition.read.DefinitionReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sources as {@code jobs/sources} would define them. */
public final class TestSources {
    private static final FileLine PLACE = new FileLine("sources/test.yaml", 1);

    private TestSources() {}

    /** Payroll of persons; the ID number is required. */
    public static Source payroll() {
        return source(
                "finance",
                ClaimKind.PERSON,
                columns(
                        "id_no",
                        "身份证号,身份证号码,证件号码",
                        "name",
                        "姓名,人员姓名",
                        "unit_code",
                        "单位代码,预算单位编码",
                        "unit_name",
                        "单位名称,单位",
                        "sex",
                        "性别",
                        "birth_date",
                        "出生日期",
                        "gross_pay",
                        "应发工资,应发合计",
                        "pay_month",
                        "工资月份",
                        "civil_servant_registered",
                        "公务员登记"),
                List.of("id_no"));
    }

    public static Source units() {
        return source(
                "units",
                ClaimKind.UNIT,
                columns(
                        "unit_code",
                        "单位代码,机构编码",
                        "unit_name",
                        "单位名称,机构全称",
                        "supervisor",
                        "主管部门",
                        "established_date",
                        "设立时间"),
                List.of("unit_name"));
    }

    public static Source quotas() {
        return source(
                "quotas",
                ClaimKind.QUOTA,
                columns("unit_code", "单位代码", "unit_name", "单位名称", "quota_type", "编制类型", "approved", "核定编制数"),
                List.of("approved"));
    }

    public static Map<String, CodeTable> codes() {
        Map<String, Label> labels = new LinkedHashMap<>();
        labels.put("male", new Label("男", "male"));
        labels.put("female", new Label("女", "female"));
        return Map.of(
                "sex",
                new CodeTable(
                        "sex", labels, Map.of("男", "male", "1", "male", "MALE", "male", "女", "female", "2", "female")));
    }

    /** The code tables that are shipped. */
    public static Map<String, CodeTable> shippedCodes() {
        return DefinitionReader.read(Path.of("jobs")).codes();
    }

    /** The source {@code quotas} that is shipped. */
    public static Source shippedQuotas() {
        return DefinitionReader.read(Path.of("jobs")).source("quotas").orElseThrow();
    }

    /** The source with one more column, or another origin of one it has. */
    public static Source withColumn(Source source, String column, ValueOrigin origin) {
        List<ColumnMapping> columns = new ArrayList<>(source.columns());
        columns.removeIf(mapping -> mapping.field().name().equals(column));
        columns.add(new ColumnMapping(Catalogue.field(source.claims(), column).orElseThrow(), origin, PLACE));
        return copy(source, source.layout(), columns);
    }

    /** The source with its layout declared. */
    public static Source withLayout(Source source, Layout layout) {
        return copy(source, layout, source.columns());
    }

    /** Everything is found out but where rows without a unit find one. */
    public static Layout units(UnitRows units) {
        return new Layout(
                Optional.empty(), PerSheet.AUTO, PerSheet.AUTO, List.of(), HiddenRows.READ, units, Optional.empty());
    }

    /** The source with a column that it declares itself. */
    public static Source withOwn(Source source, String column, FieldType type, String header) {
        List<ColumnMapping> columns = new ArrayList<>(source.columns());
        Field own = new Field(column, type, "", new Label(header, header), "", false, false, true, List.of());
        columns.add(new ColumnMapping(own, List.of(header), PLACE));
        return copy(source, source.layout(), columns);
    }

    /** The source with its encoding declared. */
    public static Source withEncoding(Source source, String encoding) {
        return copy(source, new Layout(Optional.of(encoding), source.layout().headerRow()));
    }

    /** The source with its header row declared. */
    public static Source withHeaderRow(Source source, int row) {
        return copy(source, new Layout(source.layout().encoding(), PerSheet.all(Optional.of(row))));
    }

    private static Source copy(Source source, Layout layout) {
        return copy(source, layout, source.columns());
    }

    private static Source copy(Source source, Layout layout, List<ColumnMapping> columns) {
        return new Source(
                source.name(),
                source.title(),
                source.claims(),
                source.origin(),
                layout,
                columns,
                source.requiredColumns(),
                source.gates(),
                source.place());
    }

    /** The source with other gates. */
    public static Source withGates(Source source, GateSettings gates) {
        return new Source(
                source.name(),
                source.title(),
                source.claims(),
                source.origin(),
                source.layout(),
                source.columns(),
                source.requiredColumns(),
                gates,
                source.place());
    }

    /** The source with rows from elsewhere. */
    public static Source withOrigin(Source source, Origin origin) {
        return new Source(
                source.name(),
                source.title(),
                source.claims(),
                origin,
                source.layout(),
                source.columns(),
                source.requiredColumns(),
                source.gates(),
                source.place());
    }

    private static Map<String, String> columns(String... namesAndHeaders) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndHeaders.length; i += 2) {
            columns.put(namesAndHeaders[i], namesAndHeaders[i + 1]);
        }
        return columns;
    }

    private static Source source(String name, ClaimKind kind, Map<String, String> columns, List<String> required) {
        List<ColumnMapping> mappings = new ArrayList<>();
        columns.forEach((column, headers) -> mappings.add(new ColumnMapping(
                Catalogue.field(kind, column).orElseThrow(), List.of(headers.split(",", -1)), PLACE)));
        return new Source(
                name,
                new Label(name, name),
                kind,
                new Origin.Files(name + "/*", true),
                Layout.AUTO,
                mappings,
                required,
                GateSettings.NONE,
                PLACE);
    }
}
