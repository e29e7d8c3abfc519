package io.heshi.report;

import io.heshi.report.PageModel.Section;
import java.util.List;

/** What the reports of a job show beside findings and how they came about. */
interface FurtherReport {

    /** Whether the places of units belong to the reports. */
    boolean places();

    /** Sheets of the workbook, in order. */
    List<Exhibit> exhibits();

    /** Sections of the page, those left out that have nothing to show. */
    List<Section> sections();

    /** Every chart that a section shows. */
    List<Chart> charts();
}
