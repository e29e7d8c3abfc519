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

    /** More people than places, at most in all nights. */
    record Surplus(Unit unit, QuotaType type, int over) {}

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

    Surpluses(CityPlan plan, List<Surplus> surpluses) {
        LocalDate first = plan.firstDate();
        for (int i = 0; i < surpluses.size(); i++) {
            Surplus surplus = surpluses.get(i);
            switch (i % 6) {
                case 0 -> plan(surplus, 1, first.minusYears(2).minusDays(100));
                case 1 -> transition(surplus, first.minusDays(40));
                case 2 -> plan(surplus, 3, first.minusYears(3).minusDays(20));
                case 3 -> transition(surplus, plan.lastDate().plusDays(300));
                case 4 -> plan(surplus, 1, plan.turningDate().minusYears(2));
                default -> transition(surplus, plan.turningDate().minusDays(1));
            }
        }
    }

    public List<SurplusPlan> plans() {
        return plans;
    }

    public List<Transition> transitions() {
        return transitions;
    }

    private void plan(Surplus surplus, int already, LocalDate start) {
        int over = surplus.over() + already;
        plans.add(new SurplusPlan(
                surplus.unit(),
                surplus.type(),
                over,
                1,
                start,
                start.plusYears(over),
                already,
                DocumentNo.of("云编办函", start.getYear(), 10 + surplus.unit().number())));
    }

    private void transition(Surplus surplus, LocalDate deadline) {
        LocalDate approved = deadline.minusYears(3);
        transitions.add(new Transition(
                surplus.unit(),
                surplus.type(),
                surplus.over(),
                DocumentNo.of("云编办函", approved.getYear(), 300 + surplus.unit().number()),
                approved,
                deadline));
    }
}
