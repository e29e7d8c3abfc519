package io.heshi.report.page;

import io.heshi.catalogue.Label;
import java.util.List;
import java.util.function.Function;

/**
 * Everything the template of the page shows, in words and in order. Public because precompiled templates live in a package of their
 * own.
 *
 * @param figures in groups
 * @param sectionsFirst whether the sections stand before the findings
 * @param places whether the units over quota are shown
 * @param night what is unusual about it
 * @param noNight said where nothing is
 * @param texts fixed texts by key
 * @param library the chart library, fit to stand in a script element
 * @param data JSON for the charts and the list, fit to stand in a script element
 */
public record PageModel(
        Label title,
        String businessDate,
        Label comparedWith,
        Function<String, Label> texts,
        List<List<Figure>> figures,
        List<Figure> changes,
        List<Overlap> overlaps,
        List<Label> overlapSources,
        Table rules,
        Table departments,
        boolean sectionsFirst,
        boolean places,
        Table quotas,
        Label quotasShown,
        List<Section> sections,
        Table night,
        Label noNight,
        Table sources,
        Table gates,
        Table intake,
        Table notConclusive,
        Label shown,
        List<Option> ruleOptions,
        List<Option> severityOptions,
        List<Option> departmentOptions,
        List<Option> changeOptions,
        String style,
        String library,
        String script,
        String data) {

    public Label text(String key) {
        return texts.apply(key);
    }

    /** A part of the page with a heading of its own. */
    public record Section(String id, Label title, List<Block> blocks) {}

    /**
     * @param title empty texts when it would repeat that of the section
     * @param charts ids of the charts that stand above the table
     */
    public record Block(Label title, List<Label> remarks, List<String> charts, Table table) {}

    /** @param tone CSS class: plain, high, medium, low, info or good */
    public record Figure(Label name, String value, String tone) {}

    /**
     * @param known for every source whether it knows these persons
     * @param percent of the largest group, for the bar
     */
    public record Overlap(List<Boolean> known, String persons, int percent) {}

    /** @param numeric for every column whether it holds numbers */
    public record Table(List<Label> headers, List<Boolean> numeric, List<List<Cell>> rows) {}

    /** @param tone CSS class as for a figure */
    public record Cell(String zh, String en, String tone) {}

    public record Option(String value, String text) {}
}
