package io.heshi.report.page;

import io.heshi.catalogue.Label;
import io.heshi.report.page.PageModel.Block;
import io.heshi.report.page.PageModel.Section;
import io.heshi.report.tables.Chart;
import io.heshi.report.tables.ReportTable;
import io.heshi.report.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes parts of the page from exhibits. */
public final class PageSections {

    private final Messages messages;

    public PageSections(Messages messages) {
        this.messages = messages;
    }

    @SafeVarargs
    public final Section section(String id, List<Block>... blocks) {
        Label title = messages.label("section." + id);
        return new Section(
                id,
                title,
                Stream.of(blocks)
                        .flatMap(List::stream)
                        .map(block -> below(title, block))
                        .toList());
    }

    /** A block of the same name as its section needs no heading of its own. */
    private static Block below(Label section, Block block) {
        return block.title().equals(section)
                ? new Block(new Label("", ""), block.remarks(), block.charts(), block.table())
                : block;
    }

    /** The table with its charts; nothing when the table is empty. */
    public List<Block> block(ReportTable exhibit, Chart... charts) {
        if (exhibit.isEmpty()) {
            return List.of();
        }
        String key = "exhibit." + exhibit.key();
        List<Label> remarks = new ArrayList<>();
        messages.find(key + ".note").ifPresent(remarks::add);
        int shown = Math.min(exhibit.rows().size(), exhibit.onPage());
        if (shown < exhibit.rows().size()) {
            remarks.add(new Label(
                    messages.zh("exhibit.first", shown, exhibit.rows().size()),
                    messages.en("exhibit.first", shown, exhibit.rows().size())));
        }
        return List.of(new Block(
                messages.label(key),
                remarks,
                Stream.of(charts).map(Chart::id).toList(),
                new PageModel.Table(
                        exhibit.columns().stream()
                                .map(column -> messages.label(ReportTable.header(column)))
                                .toList(),
                        exhibit.columns().stream().map(ReportTable::numeric).toList(),
                        exhibit.rows().stream()
                                .limit(shown)
                                .map(row -> row.stream().map(ReportTable::cell).toList())
                                .toList())));
    }
}
