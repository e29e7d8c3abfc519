package io.heshi.report.page;

import gg.jte.Content;
import java.util.List;
import java.util.function.Function;

/**
 * Everything the template of the page shows, in the language of the job and in order. Public because precompiled templates live in a
 * package of their own.
 *
 * @param language as HTML names it
 * @param state of the data, a line each
 * @param figures in groups
 * @param morning what is to be done and what has changed
 * @param matters sections of jobs whose matter they are; they stand on the first tab
 * @param analyses everything else that is counted, on the second tab
 * @param night what is unusual about it
 * @param noNight said where nothing is
 * @param texts fixed texts by key
 * @param rows the list, as the script reads it
 * @param libraries fit to stand in a script element, as the scripts are
 * @param data JSON for charts, fit to stand in a script element
 */
public record PageModel(
        String language,
        String title,
        String businessDate,
        Function<String, String> texts,
        List<State> state,
        List<List<Figure>> figures,
        List<Panel> morning,
        String comparedWith,
        List<Section> matters,
        List<Section> analyses,
        List<String> overlapSources,
        List<Overlap> overlaps,
        Table night,
        String noNight,
        Table sources,
        Table gates,
        Table intake,
        Table notConclusive,
        Content rows,
        String style,
        List<String> libraries,
        List<String> scripts,
        String data) {

    public String text(String key) {
        return texts.apply(key);
    }

    /**
     * @param tone CSS class: bad, warn or good
     * @param more what the link says; empty for none
     */
    public record State(String tone, String text, String more, String link) {}

    /** @param remark empty for none */
    public record Panel(String id, String title, String remark, String none, Table table) {}

    /** A part of the page with a heading of its own. */
    public record Section(String id, String title, List<Block> blocks) {}

    /**
     * @param title empty when it would repeat that of the section
     * @param charts ids of the charts that stand above the table
     */
    public record Block(String title, List<String> remarks, List<String> charts, Table table) {}

    /**
     * @param tone CSS class: plain, high, medium, low, info or good
     * @param link to the rows that it counts; empty for none
     */
    public record Figure(String name, String value, String tone, String link) {}

    /**
     * @param known for every source whether it knows these persons
     * @param percent of the largest group, for the bar
     */
    public record Overlap(List<Boolean> known, String persons, int percent) {}

    /** @param numeric for every column whether it holds numbers */
    public record Table(List<String> headers, List<Boolean> numeric, List<List<Cell>> rows) {
        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /**
     * @param tone CSS class as for a figure
     * @param link to the rows that it counts; empty for none
     */
    public record Cell(String text, String tone, String link) {}
}
