package io.heshi.report.tables;

import io.heshi.report.page.PageModel.Section;
import java.util.List;
import java.util.function.Supplier;

/** What the reports of a job show beside findings and how they came about. */
public interface ReportProfile {

    /** Whether what it shows is the matter itself, and stands before everything else. */
    boolean first();

    /** Sheets of the workbook, in order, each made when it is written: one of many units is large. */
    List<Supplier<ReportTable>> exhibits();

    /** Sections of the page, those left out that have nothing to show. */
    List<Section> sections();

    /** Every chart that a section shows. */
    List<Chart> charts();
}
