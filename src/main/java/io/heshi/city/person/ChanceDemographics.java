package io.heshi.city.person;

import io.heshi.city.plan.Dice;
import io.heshi.city.unit.Unit;
import java.util.OptionalInt;

/** Each person's demographics by the dice alone: no two numbers come out exactly, but nothing has to be remembered. */
public final class ChanceDemographics {

    private ChanceDemographics() {}

    public static Demographics of(long seed, int index, Unit home, Story story) {
        Dice dice = Dice.at(seed, Dice.Purpose.MAKEUP, index);
        boolean male = dice.below(100) >= home.kind().womenPercent();
        int age = dice.below(100);
        Band band = age < 22 ? Band.YOUNG : age < 57 ? Band.MIDDLE : Band.OLD;
        int school = dice.below(1_000);
        Schooling schooling = school < 250
                ? Schooling.COLLEGE
                : school < 860 ? Schooling.BACHELOR : school < 998 ? Schooling.MASTER : Schooling.DOCTOR;
        if (home.meanAge().isPresent()) {
            int given = balanced(
                    index - home.firstPerson(), home.people(), home.meanAge().getAsInt());
            return new Demographics(male, Band.of(given), schooling, story.born(), OptionalInt.of(given));
        }
        return new Demographics(
                male, story.born().pastRetirement() ? Band.OLD : band, schooling, story.born(), OptionalInt.empty());
    }

    /** Ages in pairs round the mean, as far apart as women's retirement allows; an odd one out is of the mean age. */
    private static int balanced(int place, int people, int mean) {
        if (people % 2 == 1 && place == people - 1) {
            return mean;
        }
        int apart = 1 + place / 2 % (54 - mean);
        return place % 2 == 0 ? mean - apart : mean + apart;
    }
}
