package io.heshi.report.page;

import io.heshi.catalogue.Texts;
import io.heshi.report.page.PageModel.Block;
import io.heshi.report.page.PageModel.Section;
import io.heshi.report.tables.Chart;
import io.heshi.report.tables.ReportProfile;
import io.heshi.report.tables.ReportTable;
import java.util.ArrayList;
import java.util.List;

/** Makes parts of the page from what the profile of a job shows. */
final class PageSections {
    private final Texts messages;

    PageSections(Texts messages) {
        this.messages = messages;
    }

    /** Without tables that are empty, and without sections that have no other. */
    List<Section> of(ReportProfile profile) {
        return profile.sections().stream()
                .map(this::section)
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    private Section section(ReportProfile.Section section) {
        String title = messages.zh("section." + section.id());
        return new Section(
                section.id(),
                title,
                section.blocks().stream()
                        .filter(block -> !block.table().isEmpty())
                        .map(block -> block(title, block.table(), block.charts()))
                        .toList());
    }

    private <R> Block block(String section, ReportTable<R> table, List<Chart> charts) {
        String key = "exhibit." + table.key();
        List<String> remarks = new ArrayList<>();
        messages.find(key + ".note").ifPresent(note -> remarks.add(note.zh()));
        int all = table.rows().size();
        int shown = Math.min(all, table.onPage());
        if (shown < all) {
            remarks.add(messages.zh("exhibit.first", shown, all));
        }
        // A block of the same name as its section needs no heading of its own.
        String title = messages.zh(key).equals(section) ? "" : messages.zh(key);
        return new Block(
                title,
                remarks,
                charts.stream().map(Chart::id).toList(),
                PageCells.table(table.columns(), table.rows().subList(0, shown), messages));
    }
}
