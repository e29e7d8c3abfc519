package io.heshi.report.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Persons in post of one unit or of many. Who is in no group of a kind is not known.
 *
 * @param menByAge up to 20, 21 to 25 … 56 to 60, 61 and older
 */
public record Headcount(
        long persons,
        long ageKnown,
        long ageSum,
        long to35,
        long to45,
        long from46,
        long men,
        long women,
        long doctors,
        long masters,
        long otherPostgraduates,
        long undergraduates,
        long below,
        List<Integer> menByAge,
        List<Integer> womenByAge) {

    public static final List<String> AGE_GROUPS =
            List.of("≤20", "21-25", "26-30", "31-35", "36-40", "41-45", "46-50", "51-55", "56-60", "≥61");

    private static final List<Integer> NOBODY =
            AGE_GROUPS.stream().map(group -> 0).toList();

    public static final Headcount NONE = new Headcount(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NOBODY, NOBODY);

    public Headcount plus(Headcount other) {
        return new Headcount(
                persons + other.persons,
                ageKnown + other.ageKnown,
                ageSum + other.ageSum,
                to35 + other.to35,
                to45 + other.to45,
                from46 + other.from46,
                men + other.men,
                women + other.women,
                doctors + other.doctors,
                masters + other.masters,
                otherPostgraduates + other.otherPostgraduates,
                undergraduates + other.undergraduates,
                below + other.below,
                sums(menByAge, other.menByAge),
                sums(womenByAge, other.womenByAge));
    }

    /** In years with one decimal; empty when no age is known. */
    public Optional<BigDecimal> meanAge() {
        return ageKnown == 0 ? Optional.empty() : Optional.of(Percentages.ratio(ageSum, ageKnown, 1));
    }

    public long ageUnknown() {
        return persons - ageKnown;
    }

    public long educationUnknown() {
        return persons - educationKnown();
    }

    public long sexUnknown() {
        return persons - sexKnown();
    }

    public long sexKnown() {
        return men + women;
    }

    public long educationKnown() {
        return doctors + masters + otherPostgraduates + undergraduates + below;
    }

    /** Percent points by which the larger sex is ahead; empty when no sex is known. */
    public Optional<BigDecimal> sexGap() {
        return Percentages.percent(men, sexKnown())
                .flatMap(his -> Percentages.percent(women, sexKnown())
                        .map(her -> his.subtract(her).abs()));
    }

    /** Whether nobody is in one of the three bands of age. */
    public boolean ageGap() {
        return ageKnown > 0 && (to35 == 0 || to45 == 0 || from46 == 0);
    }

    private static List<Integer> sums(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i) + other.get(i))
                .toList();
    }
}
