package io.heshi.city;

import java.util.BitSet;

/** Deals the stories out by index: a planted one at even distances, the harmless ones by chance. */
final class Stories {

    private static final int SMALL_CITY = 20_000;

    private final long seed;
    private final City city;
    private final int distance;
    private final BitSet pensioned;

    Stories(CityPlan plan, City city) {
        this(plan, city, new BitSet());
    }

    /** The same stories, but that some ordinary people are pensioners. */
    Stories(CityPlan plan, City city, BitSet pensioned) {
        this.pensioned = pensioned;
        this.seed = plan.seed();
        this.city = city;
        // A large city has a discrepancy in 200 people; a small one must have several of every kind.
        this.distance = plan.people() > SMALL_CITY ? 200 : 12;
    }

    Story of(int index, Unit home) {
        if (home.undisturbed()) {
            return Story.ORDINARY;
        }
        if (pensioned.get(index)) {
            return Story.RETIRED;
        }
        if (index % distance == distance / 2) {
            Story planted = Story.PLANTED.get(index / distance % Story.PLANTED.size());
            // The figures of the city level are to be the same in all nights.
            boolean steady = planted != Story.UNRECORDED_ENTRY || !home.region().equals(Place.CITY.region());
            boolean suits = steady
                    && !(planted.enters() && Quotas.maybeOver(home))
                    && home.onCentralPayroll()
                    && !home.is(city.newlyAbolished())
                    && hasPartner(planted, home);
            return suits ? planted : Story.ORDINARY;
        }
        Dice dice = Dice.at(seed, Dice.Purpose.STORY, index);
        int chance = dice.below(1_000);
        if (chance < 35) {
            return Story.RETIRED;
        }
        int kind = (chance - 35) / 5;
        Story harmless = kind < Story.HARMLESS.size() ? Story.HARMLESS.get(kind) : Story.ORDINARY;
        return Quotas.maybeOver(home) && harmless.enters() ? Story.ORDINARY : harmless;
    }

    Phase phaseOf(int index) {
        int turn = index / distance;
        // Also moved on by story, so that no unit's people are all in the same phase.
        return Phase.ofRound(turn / Story.PLANTED.size() + turn % Story.PLANTED.size());
    }

    private boolean hasPartner(Story story, Unit home) {
        return switch (story) {
            case REGISTERED_TWICE_ELSEWHERE,
                    PAID_TWICE,
                    REGISTERED_AND_PAID_TWICE,
                    TWO_NAMES_IN_HR,
                    PAID_BY_OTHER_UNIT,
                    OTHER_UNIT_IN_HR,
                    SECONDED_AND_PAID_THERE ->
                city.anotherWith(home.kind().mainType(), home).isPresent();
            default -> true;
        };
    }
}
