package io.heshi.city.person;

import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Dice;
import io.heshi.city.plan.Phase;
import io.heshi.city.unit.City;
import io.heshi.city.unit.Unit;

/** Deals the stories out by index: a planted one at even distances, the harmless ones by chance. */
public final class Stories {

    private final long seed;
    private final City city;
    private final int distance;

    public Stories(CityPlan plan, City city) {
        this.seed = plan.seed();
        this.city = city;
        // A large city has a discrepancy in 200 people; a small one must have several of every kind.
        this.distance = plan.dealt() ? 12 : 200;
    }

    public Story of(int index, Unit home) {
        if (home.undisturbed()) {
            return Story.ORDINARY;
        }
        if (index % distance == distance / 2) {
            Story planted = Story.PLANTED.get(index / distance % Story.PLANTED.size());
            return suits(planted, home) ? planted : Story.ORDINARY;
        }
        int chance = Dice.at(seed, Dice.Purpose.STORY, index).below(1_000);
        if (chance < 35) {
            return Story.RETIRED;
        }
        int kind = (chance - 35) / 5;
        Story harmless = kind < Story.HARMLESS.size() ? Story.HARMLESS.get(kind) : Story.ORDINARY;
        return home.maybeOver() && harmless.enters() ? Story.ORDINARY : harmless;
    }

    Phase phaseOf(int index) {
        int turn = index / distance;
        // Also moved on by story, so that no unit's people are all in the same phase.
        return Phase.ofRound(turn / Story.PLANTED.size() + turn % Story.PLANTED.size());
    }

    private boolean suits(Story story, Unit home) {
        // The figures of the city level are to be the same in all nights.
        boolean steady = !story.name().equals("UNRECORDED_ENTRY") || !home.ofTheCity();
        return steady
                && !(story.enters() && home.maybeOver())
                && home.onCentralPayroll()
                && !home.is(city.newlyAbolished())
                && (!story.partner()
                        || city.anotherWith(home.kind().main(), home).isPresent());
    }
}
