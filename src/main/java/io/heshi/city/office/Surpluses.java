package io.heshi.city.office;

import io.heshi.city.plan.CityPlan;
import io.heshi.city.unit.DocumentNo;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** What is agreed about units with more people than places: every other surplus has a plan, the rest a transition. */
public final class Surpluses {

    private final List<SurplusPlan> plans = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();

    /** How a unit means to come back to the people it has places for. */
    public record SurplusPlan(
            Unit unit,
            QuotaType type,
            int over,
            int yearly,
            LocalDate start,
            LocalDate due,
            int digested,
            String documentNo) {

        /** How many there may still be too many on that day. */
        public int allowed(LocalDate on) {
            int years = Math.max(0, Period.between(start, on).getYears());
            return Math.max(0, over - yearly * years);
        }
    }

    /** Leave for a unit to have more people than places for a time. */
    public record Transition(
            Unit unit, QuotaType type, int persons, String documentNo, LocalDate approvedOn, LocalDate deadline) {}

    /** Agrees something about a unit with so many people too many, at most in all nights. */
    void add(CityPlan plan, Unit unit, QuotaType type, int over) {
        LocalDate first = plan.firstDate();
        switch ((plans.size() + transitions.size()) % 6) {
            case 0 -> plan(unit, type, over, 1, first.minusYears(2).minusDays(100));
            case 1 -> transition(unit, type, over, first.minusDays(40));
            case 2 -> plan(unit, type, over, 3, first.minusYears(3).minusDays(20));
            case 3 -> transition(unit, type, over, plan.lastDate().plusDays(300));
            case 4 -> plan(unit, type, over, 1, plan.turningDate().minusYears(2));
            default -> transition(unit, type, over, plan.turningDate().minusDays(1));
        }
    }

    public List<SurplusPlan> plans() {
        return plans;
    }

    public List<Transition> transitions() {
        return transitions;
    }

    private void plan(Unit unit, QuotaType type, int over, int already, LocalDate start) {
        int all = over + already;
        String document = DocumentNo.of("云编办函", start.getYear(), 10 + unit.number());
        plans.add(new SurplusPlan(unit, type, all, 1, start, start.plusYears(all), already, document));
    }

    private void transition(Unit unit, QuotaType type, int over, LocalDate deadline) {
        LocalDate approved = deadline.minusYears(3);
        String document = DocumentNo.of("云编办函", approved.getYear(), 300 + unit.number());
        transitions.add(new Transition(unit, type, over, document, approved, deadline));
    }
}
