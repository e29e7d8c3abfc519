package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.Label;
import io.heshi.catalogue.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every person source says of one person, joined on the person's key, and beside it what lists, filings and the last run add. */
final class PersonCase implements CaseRelation {

    /** Columns of every person source besides those of the catalogue. */
    private static final List<CaseColumn> OF_A_SOURCE = List.of(
            column("id_fault", "text", "身份证号问题", "What is wrong with the ID number as written, null when it is valid."),
            column(
                    "value_faults",
                    "text",
                    "数据项问题",
                    "Values that could not be read or are no codes: field, reason and text, one a line; null when there are none."),
            column(
                    "active",
                    "boolean",
                    "在职",
                    "Whether this very claim has the person in post: neither left… nor outside…, insurance not terminated."),
            column("claims", "integer", "记录数", "Claims about the person in this source."),
            column("units", "integer", "单位数", "Distinct units in which the source has the person as active."),
            column("unit_known", "boolean", "单位在机构库", "Whether the units source knows the unit that the source gives."),
            column("same_unit", "integer", "同单位记录数", "Most claims about the person in one unit."),
            column("names", "integer", "姓名数", "Distinct names of the person in this source."),
            column("pay_units", "integer", "发薪单位数", "Most units that pay the person in one and the same month."),
            column("extra_pay", "numeric", "重复金额", "Gross pay a month beyond that of the unit that pays most."),
            column(
                    "arrears",
                    "boolean",
                    "补发以前月份",
                    "Whether this very claim pays for an earlier month than the latest of the person; gross_pay sums what its unit pays in its month."));

    private final SourceColumns sources;
    private final List<String> listings;
    private final Map<String, CaseColumn> columns = new LinkedHashMap<>();

    /**
     * @param sources person sources of the job; the one called {@code register} speaks first where one value is wanted
     * @param listings sources that are named lists of persons
     */
    PersonCase(List<String> sources, List<String> listings) {
        this.sources = SourceColumns.of(sources);
        this.listings = List.copyOf(listings);
        describe();
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public Map<String, CaseColumn> columns() {
        return columns;
    }

    private void describe() {
        for (String source : sources.names()) {
            Set<String> of = Set.of(source);
            for (Field field : Catalogue.fields(ClaimKind.PERSON)) {
                CaseColumn column = new CaseColumn(
                        source + "." + field.name(), SqlType.of(field.type()), of, field.label(), field.meaning());
                columns.put(column.name(), column);
            }
            for (CaseColumn column : OF_A_SOURCE) {
                columns.put(
                        source + "." + column.name(),
                        new CaseColumn(
                                source + "." + column.name(), column.type(), of, column.label(), column.meaning()));
            }
        }
        listings.forEach(listing -> PersonSides.describeListing(listing, columns));
        PersonDerivation.all(sources, listings, "", "").forEach(group -> columns.putAll(group.described()));
        PersonSides.describeChange(columns);
        OccupantColumns.describe(columns);
        PersonSides.describeLookalike(Set.copyOf(sources.names()), columns);
        RunUnitColumns.describe(columns);
    }

    private static CaseColumn column(String name, String type, String zh, String meaning) {
        return new CaseColumn(name, type, Set.of(), new Label(zh, name), meaning);
    }

    @Override
    public String from(Parts parts) {
        StringBuilder sql = new StringBuilder("from ");
        List<String> order = new ArrayList<>(sources.names());
        boolean variant = order.remove(parts.variant());
        if (variant) {
            order.add(0, parts.variant());
        }
        List<String> joined = new ArrayList<>();
        for (String source : order) {
            String relation = parts.relation(source) + " as " + source;
            if (joined.isEmpty()) {
                sql.append(relation);
            } else {
                sql.append(variant ? "\nleft join " : "\nfull join ")
                        .append(relation)
                        .append(" on ")
                        .append(source)
                        .append(".person_key = ")
                        .append(first(joined, "person_key"));
            }
            joined.add(source);
        }
        sql.append("\nleft join ")
                .append(parts.relation("unit"))
                .append(" as unit on unit.unit_key = ")
                .append(unitKey());
        sides().forEach(side -> sql.append(side.join(parts)));
        PersonDerivation.all(sources, listings, parts.graceStart(), parts.businessDate())
                .forEach(group -> sql.append(group.lateral(parts)));
        return sql.toString();
    }

    private List<SideRelation> sides() {
        List<SideRelation> sides = new ArrayList<>();
        listings.forEach(listing -> sides.add(PersonSides.listing(listing, subjectKey())));
        if (sources.has("register")) {
            sides.add(PersonSides.filing());
        }
        sides.add(PersonSides.change(subjectKey()));
        sides.add(OccupantColumns.side(subjectKey()));
        sides.add(PersonSides.lookalike(subjectKey()));
        return sides;
    }

    private static String first(List<String> sources, String column) {
        String list = sources.stream().map(s -> s + "." + column).collect(joining(", "));
        return sources.size() == 1 ? list : "coalesce(" + list + ")";
    }

    @Override
    public String subjectKey() {
        return sources.first("person_key");
    }

    @Override
    public String subjectPart() {
        return "''";
    }

    @Override
    public String unitKey() {
        return sources.first("unit_key");
    }

    @Override
    public String personName() {
        return sources.first("name");
    }

    @Override
    public String personIdNo() {
        return sources.first("id_no");
    }

    @Override
    public List<String> standingEvidence() {
        List<String> evidence = new ArrayList<>();
        for (String source : sources.names()) {
            evidence.add("in_" + source);
            evidence.add(source + ".unit_name");
        }
        return evidence;
    }
}
