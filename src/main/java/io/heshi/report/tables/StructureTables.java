package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.report.facts.Analysis;
import io.heshi.report.facts.Headcount;
import io.heshi.report.facts.Percentages;
import io.heshi.report.facts.Rollup;
import io.heshi.report.facts.UnitFacts;
import io.heshi.report.words.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** 人员结构: who is in post, by age, education and sex, for all units, levels, regions, sectors and departments and for every unit. */
final class StructureTables {
    private static final int ON_PAGE = 30;

    private final Analysis analysis;
    private final Rollups rollups;
    private final Wording wording;
    private final Texts messages;

    /** One unit, or many together. */
    private record Line(Label kind, Label name, String code, long units, Headcount people) {}

    StructureTables(Analysis analysis, Rollups rollups, Wording wording) {
        this.analysis = analysis;
        this.rollups = rollups;
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** Everything, for the workbook. */
    ReportTable<?> all() {
        Label unitKind = messages.of("rollup.unit");
        List<Line> lines = Stream.concat(
                        inhabited(rollups.everyKind()),
                        analysis.units().stream()
                                .filter(unit -> unit.people().persons() > 0)
                                .map(unit -> new Line(
                                        unitKind, new Label(unit.name(), unit.name()), unit.code(), 1, unit.people())))
                .toList();
        TableColumns<Line> columns = new TableColumns<Line>()
                .label("rollup_kind", Line::kind)
                .label("rollup_name", Line::name)
                .text("unit_code", Line::code)
                .count("rollup_units", Line::units)
                .count("in_post", line -> line.people().persons());
        age(columns).count("age_unknown", line -> line.people().ageUnknown());
        education(columns).count("education_unknown", line -> line.people().educationUnknown());
        sex(columns).count("sex_unknown", line -> line.people().sexUnknown());
        return new ReportTable<>("structure", columns.list(), lines, 0);
    }

    ReportTable<?> age() {
        TableColumns<Line> columns = age(named())
                .count("age_known", line -> line.people().ageKnown())
                .count("age_unknown", line -> line.people().ageUnknown());
        return onPage("age", columns, "level", "supervisor");
    }

    ReportTable<?> education() {
        TableColumns<Line> columns = education(named())
                .count("education_known", line -> line.people().educationKnown())
                .count("education_unknown", line -> line.people().educationUnknown());
        return onPage("education", columns, "level", "sector");
    }

    ReportTable<?> sex() {
        int wide = analysis.setting("gender_gap_points", 20);
        TableColumns<Line> columns = sex(named())
                .labelIfAny(
                        "sex_note",
                        line -> line.people()
                                .sexGap()
                                .filter(gap -> gap.intValue() >= wide)
                                .map(gap -> messages.of("sex.wide_gap")))
                .count("sex_known", line -> line.people().sexKnown())
                .count("sex_unknown", line -> line.people().sexUnknown());
        return onPage("sex", columns, "level", "sector");
    }

    private ReportTable<?> onPage(String key, TableColumns<Line> columns, String... kinds) {
        return new ReportTable<>(
                key, columns.list(), inhabited(rollups.allAnd(kinds)).toList(), ON_PAGE);
    }

    private Stream<Line> inhabited(Stream<Rollup> groups) {
        return groups.filter(Rollup::inhabited)
                .map(group -> new Line(rollups.kind(group), rollups.name(group), "", group.units(), group.people()));
    }

    private static TableColumns<Line> named() {
        return new TableColumns<Line>()
                .label("rollup_name", Line::name)
                .count("in_post", line -> line.people().persons());
    }

    private static TableColumns<Line> age(TableColumns<Line> columns) {
        columns.decimal("mean_age", line -> line.people().meanAge());
        share(columns, "to35", Headcount::to35, Headcount::ageKnown);
        share(columns, "to45", Headcount::to45, Headcount::ageKnown);
        return share(columns, "from46", Headcount::from46, Headcount::ageKnown);
    }

    private static TableColumns<Line> education(TableColumns<Line> columns) {
        share(columns, "below", Headcount::below, Headcount::educationKnown);
        share(columns, "undergraduates", Headcount::undergraduates, Headcount::educationKnown);
        share(columns, "masters", Headcount::masters, Headcount::educationKnown);
        share(columns, "doctors", Headcount::doctors, Headcount::educationKnown);
        return columns.count("other_postgraduates", line -> line.people().otherPostgraduates());
    }

    private static TableColumns<Line> sex(TableColumns<Line> columns) {
        share(columns, "men", Headcount::men, Headcount::sexKnown);
        share(columns, "women", Headcount::women, Headcount::sexKnown);
        return columns.decimal("sex_gap", line -> line.people().sexGap());
    }

    private static TableColumns<Line> share(
            TableColumns<Line> columns, String key, ToLongFunction<Headcount> part, ToLongFunction<Headcount> whole) {
        return columns.count(key, line -> part.applyAsLong(line.people()))
                .decimal(
                        key + "_share",
                        line -> Percentages.percent(part.applyAsLong(line.people()), whole.applyAsLong(line.people())));
    }

    /** Units in which a band of age is empty: those without anybody of 35 or younger and of a high mean age first. */
    ReportTable<?> ageGaps() {
        int least = analysis.setting("ageing_least", 5);
        int mean = analysis.setting("ageing_mean", 48);
        List<UnitFacts> units = analysis.units().stream()
                .filter(unit -> unit.people().ageGap() && unit.people().persons() >= least)
                .sorted(Comparator.<UnitFacts>comparingInt(unit -> ageing(unit.people(), mean) ? 0 : 1)
                        .thenComparing(unit -> unit.people().meanAge().orElseThrow(), Comparator.reverseOrder())
                        .thenComparing(unit -> -unit.people().persons())
                        .thenComparing(UnitFacts::code)
                        .thenComparing(UnitFacts::name))
                .toList();
        TableColumns<UnitFacts> columns = new TableColumns<UnitFacts>()
                .text("unit_code", UnitFacts::code)
                .text("unit", UnitFacts::name)
                .text("supervisor", UnitFacts::supervisor)
                .count("in_post", unit -> unit.people().persons())
                .decimal("mean_age", unit -> unit.people().meanAge())
                .labelIfAny(
                        "age_note",
                        unit -> ageing(unit.people(), mean) ? Optional.of(messages.of("age.ageing")) : Optional.empty())
                .text("empty_bands", unit -> emptyBands(unit.people()))
                .count("to35", unit -> unit.people().to35())
                .count("to45", unit -> unit.people().to45())
                .count("from46", unit -> unit.people().from46())
                .label("region", unit -> wording.region(unit.region()));
        return new ReportTable<>("age_gaps", columns.list(), units, ON_PAGE);
    }

    private static boolean ageing(Headcount people, int mean) {
        return people.to35() == 0
                && people.meanAge().filter(age -> age.intValue() >= mean).isPresent();
    }

    private String emptyBands(Headcount people) {
        return String.join(
                messages.zh("list.comma"),
                Stream.of(
                                people.to35() == 0 ? "to35" : "",
                                people.to45() == 0 ? "to45" : "",
                                people.from46() == 0 ? "from46" : "")
                        .filter(band -> !band.isEmpty())
                        .map(band -> messages.zh("header." + band))
                        .toList());
    }
}
