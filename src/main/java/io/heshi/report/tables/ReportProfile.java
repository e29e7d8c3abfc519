package io.heshi.report.tables;

import io.heshi.catalogue.Texts;
import io.heshi.definition.Job;
import io.heshi.definition.Report;
import io.heshi.report.facts.AnalysisReader;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.words.Wording;
import java.util.List;
import java.util.function.Supplier;

/** What the reports of a job show beside findings and how they came about. */
public interface ReportProfile {

    static ReportProfile of(Job job, RunFacts facts, PrintableFigures printable, Wording wording, Texts messages) {
        if (job.report() == Report.PAYROLL) {
            return new PayrollProfile(new PayrollTables(facts, wording), messages);
        }
        List<Supplier<ReportTable<?>>> first = job.report() == Report.YEAR_END
                ? List.of(() -> VerificationTable.of(facts, wording, messages))
                : List.of();
        return new AnalysisProfile(
                new AnalysisReader(facts, job.settings()).read(), first, printable, wording, messages);
    }

    /** Whether what it shows is the matter itself, and stands before everything else. */
    boolean first();

    /** Sheets of the workbook, in order, each made when it is written: one of many units is large. */
    List<Supplier<ReportTable<?>>> sheets();

    /** Sections of the page, in order; what is empty in them is not shown. */
    List<Section> sections();

    /** Every chart that a section shows. */
    List<Chart> charts();

    /** @param id key of its title, {@code section.<id>} */
    record Section(String id, List<Block> blocks) {
        static Section of(String id, Block... blocks) {
            return new Section(id, List.of(blocks));
        }
    }

    /** A table below its charts. */
    record Block(ReportTable<?> table, List<Chart> charts) {
        static Block of(ReportTable<?> table, Chart... charts) {
            return new Block(table, List.of(charts));
        }
    }
}
