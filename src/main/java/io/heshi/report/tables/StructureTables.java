package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.report.facts.Analysis;
import io.heshi.report.facts.Headcount;
import io.heshi.report.facts.Percentages;
import io.heshi.report.facts.Rollup;
import io.heshi.report.facts.UnitFacts;
import io.heshi.report.words.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 人员结构: who is in post, by age, education and sex, for all units, levels, regions, sectors and departments and for every unit. */
public final class StructureTables {

    private static final int ON_PAGE = 30;

    private final Analysis analysis;
    private final Rollups rollups;
    private final Messages messages;

    public StructureTables(Analysis analysis, Rollups rollups, Messages messages) {
        this.analysis = analysis;
        this.rollups = rollups;
        this.messages = messages;
    }

    /** Everything, for the workbook. */
    public ReportTable all() {
        List<List<Object>> rows = new ArrayList<>();
        rollups.everyKind()
                .filter(Rollup::inhabited)
                .forEach(rollup ->
                        rows.add(row(rollups.kind(rollup), rollups.name(rollup), "", rollup.units(), rollup.people())));
        Label unitKind = messages.label("rollup.unit");
        analysis.units().stream()
                .filter(unit -> unit.people().persons() > 0)
                .forEach(unit -> rows.add(row(unitKind, unit.name(), unit.code(), 1, unit.people())));
        return new ReportTable(
                "structure",
                "rollup_kind,rollup_name,unit_code,#rollup_units,#in_post,.mean_age,#to35,.to35_share,#to45,.to45_share,#from46,"
                        + ".from46_share,#age_unknown,#below,.below_share,#undergraduates,.undergraduates_share,#masters,"
                        + ".masters_share,#doctors,.doctors_share,#other_postgraduates,#education_unknown,#men,.men_share,#women,"
                        + ".women_share,.sex_gap,#sex_unknown",
                rows,
                0);
    }

    private static List<Object> row(Label kind, Object name, String code, long units, Headcount people) {
        return List.of(
                kind,
                name,
                code,
                units,
                people.persons(),
                people.meanAge(),
                people.to35(),
                Percentages.percent(people.to35(), people.ageKnown()),
                people.to45(),
                Percentages.percent(people.to45(), people.ageKnown()),
                people.from46(),
                Percentages.percent(people.from46(), people.ageKnown()),
                people.persons() - people.ageKnown(),
                people.below(),
                Percentages.percent(people.below(), people.educationKnown()),
                people.undergraduates(),
                Percentages.percent(people.undergraduates(), people.educationKnown()),
                people.masters(),
                Percentages.percent(people.masters(), people.educationKnown()),
                people.doctors(),
                Percentages.percent(people.doctors(), people.educationKnown()),
                people.otherPostgraduates(),
                people.persons() - people.educationKnown(),
                people.men(),
                Percentages.percent(people.men(), people.sexKnown()),
                people.women(),
                Percentages.percent(people.women(), people.sexKnown()),
                people.sexGap(),
                people.persons() - people.sexKnown());
    }

    public ReportTable age() {
        return new ReportTable(
                "age",
                "rollup_name,#in_post,.mean_age,#to35,.to35_share,#to45,.to45_share,#from46,.from46_share,#age_known,#age_unknown",
                rollups.allAnd("level", "supervisor")
                        .filter(Rollup::inhabited)
                        .<List<Object>>map(rollup -> {
                            Headcount people = rollup.people();
                            return List.of(
                                    rollups.name(rollup),
                                    people.persons(),
                                    people.meanAge(),
                                    people.to35(),
                                    Percentages.percent(people.to35(), people.ageKnown()),
                                    people.to45(),
                                    Percentages.percent(people.to45(), people.ageKnown()),
                                    people.from46(),
                                    Percentages.percent(people.from46(), people.ageKnown()),
                                    people.ageKnown(),
                                    people.persons() - people.ageKnown());
                        })
                        .toList(),
                ON_PAGE);
    }

    public ReportTable education() {
        return new ReportTable(
                "education",
                "rollup_name,#in_post,#below,.below_share,#undergraduates,.undergraduates_share,#masters,.masters_share,#doctors,"
                        + ".doctors_share,#other_postgraduates,#education_known,#education_unknown",
                rollups.allAnd("level", "sector")
                        .filter(Rollup::inhabited)
                        .<List<Object>>map(rollup -> {
                            Headcount people = rollup.people();
                            long known = people.educationKnown();
                            return List.of(
                                    rollups.name(rollup),
                                    people.persons(),
                                    people.below(),
                                    Percentages.percent(people.below(), known),
                                    people.undergraduates(),
                                    Percentages.percent(people.undergraduates(), known),
                                    people.masters(),
                                    Percentages.percent(people.masters(), known),
                                    people.doctors(),
                                    Percentages.percent(people.doctors(), known),
                                    people.otherPostgraduates(),
                                    known,
                                    people.persons() - known);
                        })
                        .toList(),
                ON_PAGE);
    }

    public ReportTable sex() {
        int wide = analysis.setting("gender_gap_points", 20);
        return new ReportTable(
                "sex",
                "rollup_name,#in_post,#men,.men_share,#women,.women_share,.sex_gap,sex_note,#sex_known,#sex_unknown",
                rollups.allAnd("level", "sector")
                        .filter(Rollup::inhabited)
                        .<List<Object>>map(rollup -> {
                            Headcount people = rollup.people();
                            return List.of(
                                    rollups.name(rollup),
                                    people.persons(),
                                    people.men(),
                                    Percentages.percent(people.men(), people.sexKnown()),
                                    people.women(),
                                    Percentages.percent(people.women(), people.sexKnown()),
                                    people.sexGap(),
                                    people.sexGap()
                                            .filter(gap -> gap.intValue() >= wide)
                                            .map(gap -> messages.label("sex.wide_gap")),
                                    people.sexKnown(),
                                    people.persons() - people.sexKnown());
                        })
                        .toList(),
                ON_PAGE);
    }

    /** Units in which a band of age is empty: those without anybody of 35 or younger and of a high mean age first. */
    public ReportTable ageGaps() {
        int least = analysis.setting("ageing_least", 5);
        int mean = analysis.setting("ageing_mean", 48);
        List<List<Object>> rows = analysis.units().stream()
                .filter(unit -> unit.people().ageGap() && unit.people().persons() >= least)
                .sorted(Comparator.<UnitFacts>comparingInt(unit -> ageing(unit.people(), mean) ? 0 : 1)
                        .thenComparing(unit -> unit.people().meanAge().orElseThrow(), Comparator.reverseOrder())
                        .thenComparing(unit -> -unit.people().persons())
                        .thenComparing(UnitFacts::code)
                        .thenComparing(UnitFacts::name))
                .<List<Object>>map(unit -> {
                    Headcount people = unit.people();
                    return List.of(
                            unit.code(),
                            unit.name(),
                            unit.supervisor(),
                            people.persons(),
                            people.meanAge(),
                            ageing(people, mean) ? Optional.of(messages.label("age.ageing")) : Optional.empty(),
                            emptyBands(people),
                            people.to35(),
                            people.to45(),
                            people.from46(),
                            unit.region());
                })
                .toList();
        return new ReportTable(
                "age_gaps",
                "unit_code,unit,supervisor,#in_post,.mean_age,age_note,empty_bands,#to35,#to45,#from46,region",
                rows,
                ON_PAGE);
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
