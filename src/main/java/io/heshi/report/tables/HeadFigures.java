package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.report.facts.PrintableFigures;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.Places;
import io.heshi.report.page.PageReport;
import io.heshi.report.words.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The figures that head the page and the workbook, in groups: findings, whom and what they concern, places. */
public final class HeadFigures {

    private final RunSummary summary;
    private final PrintableFigures vouched;
    private final Messages messages;

    /**
     * @param value Long, or BigDecimal for money
     * @param tone as the page colours it
     */
    public record HeadFigure(Label name, Object value, String tone) {}

    public HeadFigures(RunSummary summary, PrintableFigures vouched, Messages messages) {
        this.summary = summary;
        this.vouched = vouched;
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
                figure("pending", summary.pending(), "plain"));
    }

    private HeadFigure severity(String code) {
        return figure(code, summary.open().getOrDefault(code, 0L), code);
    }

    private List<HeadFigure> concerned() {
        List<HeadFigure> figures = new ArrayList<>();
        figures.add(figure("money", summary.money().monthly(), "plain"));
        summary.money().total().ifPresent(total -> figures.add(figure("total", total, "plain")));
        figures.add(figure("persons_concerned", summary.personsConcerned(), "plain"));
        figures.add(figure("persons", summary.personsCompared(), "plain"));
        if (vouched.prints("units")) {
            figures.add(figure("units", summary.places().units(), "plain"));
        }
        figures.add(figure("explained", summary.explained(), "plain"));
        return figures;
    }

    private List<HeadFigure> places() {
        if (!vouched.prints("approved")) {
            return List.of();
        }
        Places places = summary.places();
        List<HeadFigure> figures = new ArrayList<>();
        addVouched(figures, "approved", places.approved(), "plain");
        addVouched(figures, "lent", places.lent(), "plain");
        addVouched(figures, "occupied", places.occupied(), "plain");
        addVouched(figures, "over", places.over(), places.over() > 0 ? "high" : "plain");
        addVouched(figures, "vacant", places.vacant(), "plain");
        addVouched(figures, "over_units", places.overUnits(), places.overUnits() > 0 ? "high" : "plain");
        addVouched(figures, "over_units_by_type", places.overUnitsByType(), "plain");
        return figures;
    }

    private void addVouched(List<HeadFigure> figures, String key, long value, String tone) {
        if (vouched.prints(key)) {
            figures.add(figure(key, value, tone));
        }
    }

    private HeadFigure figure(String key, Object value, String tone) {
        return new HeadFigure(messages.label("figure." + key), value, tone);
    }

    /** The value as text. */
    public static String text(Object value) {
        return value instanceof BigDecimal money ? PageReport.money(money) : PageReport.count((Long) value);
    }
}
