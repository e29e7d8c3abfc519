package io.heshi.city;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Deals sex, age bands and schooling out so that the in-post people of the register, at the level of the city, come to
 * the figures of the speech of 2024 in the last night: ages 19.7 / 32.3 / 48.0, schooling 21.7 / 63.0 / 15.0 / 0.3, men
 * 54.8, men in education 36.7 (there, and in all of the city and its counties). People are counted once, by the unit of
 * the register. Needs a few bytes a person; for cities of up to {@value #MOST_PEOPLE}.
 */
final class AllottedMakeups implements Makeups {

    static final int MOST_PEOPLE = 20_000;

    private static final int MEN = 548;
    private static final int MEN_IN_EDUCATION = 367;
    private static final int[] AGES = {197, 323, 480};
    private static final int[] SCHOOLING = {217, 630, 150, 3};
    private static final int MOST_PENSIONED = 60;

    private final CityPlan plan;
    private final City city;
    private final Makeups chance;
    private final Makeup[] makeups;
    private final BitSet pensioned = new BitSet();

    AllottedMakeups(CityPlan plan, City city, Makeups chance) {
        this.plan = plan;
        this.city = city;
        this.chance = chance;
        this.makeups = new Makeup[plan.people()];
        Stories stories = new Stories(plan, city);
        People people = new People(plan, city, chance, stories, new PlainSeats());
        Telling telling = new Telling(plan, city, plan.dates().size() - 1);
        List<Integer> teachers = new ArrayList<>();
        List<Integer> countyTeachers = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < plan.people(); i++) {
            Person person = people.at(i);
            makeups[i] = chance.of(i, person.home(), person.story());
            if (telling.of(person).register().stream()
                    .noneMatch(entry -> entry.standing().active())) {
                continue;
            }
            boolean ofTheCity = person.home().region().equals(Place.CITY.region());
            if (person.home().sector().equals(Blueprint.EDUCATION)) {
                (ofTheCity ? teachers : countyTeachers).add(i);
            } else if (ofTheCity) {
                others.add(i);
            }
        }
        pensionOff(teachers, stories);
        List<Integer> all = new ArrayList<>(teachers);
        all.addAll(others);
        dealSexes(teachers, countyTeachers, others);
        dealAges(all);
        dealSchooling(all);
    }

    /** People who are pensioners instead of in post, for the sake of figures that do not come out otherwise. */
    BitSet pensioned() {
        return pensioned;
    }

    @Override
    public Makeup of(int index, Unit home, Story story) {
        return pensioned.get(index) ? chance.of(index, home, story) : makeups[index];
    }

    /** Few numbers of people can be divided 36.7 to 63.3: sends as many home as it takes to come to one that can. */
    private void pensionOff(List<Integer> teachers, Stories stories) {
        List<Integer> candidates = teachers.stream()
                .filter(i -> stories.of(i, city.homeOf(i)) == Story.ORDINARY)
                .sorted(Comparator.comparingDouble(i -> chance(i, 0)))
                .limit(MOST_PENSIONED)
                .toList();
        for (Integer candidate : candidates) {
            int count = teachers.size();
            if (Shares.printedAs(
                    MEN_IN_EDUCATION, Shares.of(count, MEN_IN_EDUCATION, 1000 - MEN_IN_EDUCATION)[0], count)) {
                return;
            }
            pensioned.set(candidate);
            teachers.remove(candidate);
        }
    }

    private void dealSexes(List<Integer> teachers, List<Integer> countyTeachers, List<Integer> others) {
        int menTeaching = men(teachers.size(), MEN_IN_EDUCATION);
        int menTeachingAnywhere = men(teachers.size() + countyTeachers.size(), MEN_IN_EDUCATION);
        int men = men(teachers.size() + others.size(), MEN);
        dealMen(teachers, menTeaching);
        dealMen(countyTeachers, menTeachingAnywhere - menTeaching);
        dealMen(others, men - menTeaching);
    }

    private static int men(int people, int perMille) {
        return Shares.of(people, perMille, 1000 - perMille)[0];
    }

    private void dealMen(List<Integer> people, int men) {
        List<Integer> inOrder =
                inOrder(people, i -> chance(i, 1) + city.homeOf(i).kind().womenPercent() / 100.0);
        for (int rank = 0; rank < inOrder.size(); rank++) {
            int i = inOrder.get(rank);
            makeups[i] = makeups[i].with(rank < men, makeups[i].band(), makeups[i].schooling());
        }
    }

    private void dealAges(List<Integer> people) {
        int[] counts = Shares.of(people.size(), AGES);
        List<Integer> free = new ArrayList<>();
        for (int i : people) {
            if (makeups[i].bandIsFixed()) {
                counts[makeups[i].band().ordinal()]--;
            } else {
                free.add(i);
            }
        }
        int[] bands = dealt(counts);
        List<Integer> inOrder = inOrder(free, i -> chance(i, 2));
        for (int rank = 0; rank < inOrder.size(); rank++) {
            int i = inOrder.get(rank);
            makeups[i] = makeups[i].with(makeups[i].male(), Band.values()[bands[rank]], makeups[i].schooling());
        }
    }

    /** The younger, the longer at school. */
    private void dealSchooling(List<Integer> people) {
        int[] groups = dealt(Shares.of(people.size(), SCHOOLING));
        List<Integer> inOrder =
                inOrder(people, i -> chance(i, 3) - 0.3 * makeups[i].band().ordinal());
        for (int rank = 0; rank < inOrder.size(); rank++) {
            int i = inOrder.get(rank);
            makeups[i] = makeups[i].with(makeups[i].male(), makeups[i].band(), Schooling.values()[groups[rank]]);
        }
    }

    /** So many noughts, so many ones, and so on; a negative count is none. */
    private static int[] dealt(int[] counts) {
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
