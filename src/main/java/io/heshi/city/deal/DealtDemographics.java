package io.heshi.city.deal;

import io.heshi.city.person.Band;
import io.heshi.city.person.ChanceDemographics;
import io.heshi.city.person.Demographics;
import io.heshi.city.person.People;
import io.heshi.city.person.Person;
import io.heshi.city.person.PersonRows;
import io.heshi.city.person.Schooling;
import io.heshi.city.person.Source;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Dice;
import io.heshi.city.unit.City;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Deals sex, age bands and schooling out so that the in-post people of the register, at the level of the city, come to
 * the figures of the speech of 2024 in the last night: ages 19.7 / 32.3 / 48.0, schooling 21.7 / 63.0 / 15.0 / 0.3, men
 * 54.8, men in education 36.7 (there, and in all of the city and its counties). People are counted once, by the unit of
 * the register. Needs memory by the person.
 */
final class DealtDemographics {

    private static final int MEN = 548;
    private static final int MEN_IN_EDUCATION = 367;
    private static final int[] AGES = {197, 323, 480};
    private static final int[] SCHOOLING = {217, 630, 150, 3};

    private final CityPlan plan;
    private final City city;
    private final Map<Integer, Demographics> dealt = new HashMap<>();
    private final List<Integer> teachers = new ArrayList<>();
    private final List<Integer> countyTeachers = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();

    DealtDemographics(CityPlan plan, City city, People people) {
        this.plan = plan;
        this.city = city;
        PersonRows rows = new PersonRows(plan, city, plan.dates().size() - 1);
        for (int i = 0; i < plan.people(); i++) {
            Person person = people.at(i);
            dealt.put(i, ChanceDemographics.of(plan.seed(), i, person.home(), person.story()));
            if (rows.of(person).inPost(Source.REGISTER)) {
                boolean ofTheCity = person.home().ofTheCity();
                if (person.home().teaches()) {
                    (ofTheCity ? teachers : countyTeachers).add(i);
                } else if (ofTheCity) {
                    others.add(i);
                }
            }
        }
        List<Integer> all = Stream.concat(teachers.stream(), others.stream()).toList();
        dealSexes();
        dealAges(all);
        dealSchooling(all);
    }

    /** Of everybody, by index. */
    Map<Integer, Demographics> dealt() {
        return dealt;
    }

    private void dealSexes() {
        int menTeaching = men(teachers.size(), MEN_IN_EDUCATION);
        int menTeachingAnywhere = men(teachers.size() + countyTeachers.size(), MEN_IN_EDUCATION);
        dealMen(teachers, menTeaching);
        dealMen(countyTeachers, menTeachingAnywhere - menTeaching);
        dealMen(others, men(teachers.size() + others.size(), MEN) - menTeaching);
    }

    private static int men(int people, int perMille) {
        return LargestRemainders.of(people, perMille, 1000 - perMille)[0];
    }

    private void dealMen(List<Integer> people, int men) {
        List<Integer> inOrder =
                inOrder(people, i -> chance(i, 1) + city.homeOf(i).kind().womenPercent() / 100.0);
        for (int rank = 0; rank < inOrder.size(); rank++) {
            boolean male = rank < men;
            dealt.computeIfPresent(inOrder.get(rank), (i, person) -> person.withSex(male));
        }
    }

    private void dealAges(List<Integer> people) {
        int[] counts = LargestRemainders.of(people.size(), AGES);
        List<Integer> free = new ArrayList<>();
        for (int i : people) {
            if (of(i).bandIsFixed()) {
                counts[of(i).band().ordinal()]--;
            } else {
                free.add(i);
            }
        }
        int[] bands = groups(counts);
        List<Integer> inOrder = inOrder(free, i -> chance(i, 2));
        for (int rank = 0; rank < inOrder.size(); rank++) {
            Band band = Band.values()[bands[rank]];
            dealt.computeIfPresent(inOrder.get(rank), (i, person) -> person.withBand(band));
        }
    }

    /** The younger, the longer at school. */
    private void dealSchooling(List<Integer> people) {
        int[] groups = groups(LargestRemainders.of(people.size(), SCHOOLING));
        List<Integer> inOrder =
                inOrder(people, i -> chance(i, 3) - 0.3 * of(i).band().ordinal());
        for (int rank = 0; rank < inOrder.size(); rank++) {
            Schooling schooling = Schooling.values()[groups[rank]];
            dealt.computeIfPresent(inOrder.get(rank), (i, person) -> person.withSchooling(schooling));
        }
    }

    private Demographics of(int index) {
        return Objects.requireNonNull(dealt.get(index));
    }

    /** So many noughts, so many ones, and so on; a negative count is none. */
    private static int[] groups(int[] counts) {
        return IntStream.range(0, counts.length)
                .flatMap(group -> IntStream.generate(() -> group).limit(Math.max(0, counts[group])))
                .toArray();
    }

    private static List<Integer> inOrder(List<Integer> people, ToDoubleFunction<Integer> score) {
        return people.stream()
                .sorted(Comparator.comparingDouble(score).thenComparing(i -> i))
                .toList();
    }

    private double chance(int index, int throwNumber) {
        return Dice.at(plan.seed(), Dice.Purpose.ALLOTMENT, index * 4L + throwNumber)
                .nextDouble();
    }
}
