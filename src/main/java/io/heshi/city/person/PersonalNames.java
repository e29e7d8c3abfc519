package io.heshi.city.person;

import io.heshi.city.plan.CityTables;
import io.heshi.city.plan.Dice;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** Personal names, as common as possible so that they are nobody's in particular: the lists of {@code names.yaml}. */
public record PersonalNames(
        List<String> surnames,
        List<String> compoundSurnames,
        List<String> men,
        List<String> women,
        List<String> rare,
        List<String> uyghurMen,
        List<String> uyghurWomen) {

    public static final char MIDDLE_DOT = '·';

    static final PersonalNames ALL = CityTables.yaml("names.yaml", new TypeReference<>() {});

    String chinese(Dice dice, boolean male) {
        String surname = dice.pick(dice.oneIn(90) ? compoundSurnames : surnames);
        List<String> letters = male ? men : women;
        String last = dice.pick(dice.oneIn(160) ? rare : letters);
        return dice.oneIn(4) ? surname + last : surname + dice.pick(letters) + last;
    }

    String uyghur(Dice dice, boolean male) {
        return dice.pick(male ? uyghurMen : uyghurWomen) + MIDDLE_DOT + dice.pick(uyghurMen);
    }

    /** A name that no reading of {@code name} could be. */
    public static String unlike(String name, boolean male) {
        return (name.startsWith("王") ? "李" : "王") + (male ? "小军" : "小英");
    }
}
