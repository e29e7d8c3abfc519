package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.report.facts.Change;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.Money;
import io.heshi.report.facts.RunSummary.PlaceTotals;
import io.heshi.report.words.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The figures that head the page and the workbook, in groups: findings, whom and what they concern, places. */
public final class HeadFigures {

    private final RunSummary summary;
    private final PrintableFigures printable;
    private final Texts messages;

    /**
     * @param key of what it counts, such as {@code open}
     * @param tone as the page colours it
     */
    public record HeadFigure(String key, Label name, Cell value, String tone) {}

    public HeadFigures(RunSummary summary, PrintableFigures printable, Texts messages) {
        this.summary = summary;
        this.printable = printable;
        this.messages = messages;
    }

    /** Groups without a figure that the job can vouch for are left out. */
    public List<List<HeadFigure>> groups() {
        return Stream.of(findings(), concerned(), places())
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private List<HeadFigure> findings() {
        return List.of(
                figure("open", summary.openTotal(), "plain"),
                severity("high"),
                severity("medium"),
                severity("low"),
                severity("info"),
                figure("pending", summary.findings().pending(), "plain"));
    }

    private HeadFigure severity(String code) {
        return figure(code, summary.open().getOrDefault(code, 0L), code);
    }

    private List<HeadFigure> concerned() {
        List<HeadFigure> figures = new ArrayList<>();
        Money money = summary.money();
        figures.add(money("money_high", money.high().monthly()));
        figures.add(money("money", money.suspected().monthly()));
        money.suspected().total().ifPresent(total -> figures.add(money("total", total)));
        figures.add(money("money_verify", money.verify().monthly()));
        figures.add(figure("persons_concerned", summary.findings().personsConcerned(), "plain"));
        figures.add(figure("persons", summary.findings().personsCompared(), "plain"));
        if (printable.prints("units")) {
            figures.add(figure("units", summary.places().units(), "plain"));
        }
        figures.add(figure("explained", summary.findings().explained(), "plain"));
        return figures;
    }

    private List<HeadFigure> places() {
        if (!printable.prints("approved")) {
            return List.of();
        }
        PlaceTotals places = summary.places();
        List<HeadFigure> figures = new ArrayList<>();
        addPrintable(figures, "approved", places.approved(), "plain");
        addPrintable(figures, "lent", places.lent(), "plain");
        addPrintable(figures, "occupied", places.occupied(), "plain");
        addPrintable(figures, "over", places.over(), places.over() > 0 ? "high" : "plain");
        addPrintable(figures, "vacant", places.vacant(), "plain");
        addPrintable(figures, "over_units", places.overUnits(), places.overUnits() > 0 ? "high" : "plain");
        addPrintable(figures, "over_units_by_type", places.overUnitsByType(), "plain");
        return figures;
    }

    private void addPrintable(List<HeadFigure> figures, String key, long value, String tone) {
        if (printable.prints(key)) {
            figures.add(figure(key, value, tone));
        }
    }

    private HeadFigure figure(String key, long value, String tone) {
        return new HeadFigure(key, messages.of("figure." + key), new Cell.Count(value, false), tone);
    }

    private HeadFigure money(String key, BigDecimal value) {
        return new HeadFigure(key, messages.of("figure." + key), new Cell.Amount(value), "plain");
    }

    /** What has changed since the last run, for a page that colours it. Mere differences in time stand among the findings. */
    public static List<HeadFigure> changes(RunSummary summary, Wording wording) {
        return Stream.of(
                        Map.entry(Change.NEW, "high"),
                        Map.entry(Change.REOPENED, "medium"),
                        Map.entry(Change.STILL, "plain"),
                        Map.entry(Change.CLEARED, "good"),
                        Map.entry(Change.NOT_JUDGED, "info"))
                .map(change -> new HeadFigure(
                        change.getKey().code(),
                        wording.change(change.getKey()),
                        new Cell.Count(summary.count(change.getKey()), false),
                        change.getValue()))
                .toList();
    }
}
