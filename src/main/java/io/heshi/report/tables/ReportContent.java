package io.heshi.report.tables;

import io.heshi.catalogue.Texts;
import io.heshi.definition.CodeTable;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.linkage.Linkage;
import io.heshi.report.facts.IntakeReader;
import io.heshi.report.facts.Morning;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummaryReader;
import io.heshi.report.facts.UnitQuota;
import io.heshi.report.facts.Unusual;
import io.heshi.report.words.PairWords;
import io.heshi.report.words.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the reports of a run show, read once for all of them; only the findings are read by each.
 *
 * @param facts where the findings are read
 * @param pairWords of the linkage by which the run has told who may be one person
 * @param quotas places of units; empty where the job does not print them
 */
public record ReportContent(
        RunFacts facts,
        Wording wording,
        PrintableFigures printable,
        RunSummary summary,
        MorningTables morning,
        IntakeTables intake,
        ReportTable<Unusual> night,
        List<UnitQuota> quotas,
        ReportProfile profile,
        FindingColumns findings,
        Optional<PairWords> pairWords) {

    private static final String REGION = "region";

    /** The fixed texts of the reports. */
    public Texts texts() {
        return wording.messages();
    }

    public static ReportContent read(RunFacts facts, Job job, Definitions definitions, Wording wording) {
        Optional.ofNullable(definitions.codes().get(REGION))
                .map(CodeTable::labels)
                .filter(labels -> !labels.isEmpty())
                .ifPresent(labels -> facts.nameRegions(labels.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, label -> label.getValue().zh()))));
        PrintableFigures printable = new PrintableFigures(job, definitions);
        ReportProfile profile = ReportProfile.of(job, facts, printable, wording, wording.messages());
        RunSummary summary = new RunSummaryReader(facts).read();
        return new ReportContent(
                facts,
                wording,
                printable,
                summary,
                new MorningTables(Morning.of(facts), summary, wording),
                new IntakeTables(new IntakeReader(facts).read(), wording),
                NightTable.of(facts, wording),
                profile.first() || !printable.prints("over") ? List.of() : UnitQuota.all(facts),
                profile,
                new FindingColumns(wording, !summary.releasedGates().isEmpty()),
                definitions.linkage(Linkage.OF_PERSONS).map(linkage -> PairWords.ofPersons(linkage, job.language())));
    }
}
