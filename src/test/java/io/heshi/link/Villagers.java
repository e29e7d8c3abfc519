package io.heshi.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two lists of invented people with English names and addresses, written by different hands: some stand in both, with slips, gaps, short forms and
 * removals; families share name and house. The truth is in the last column of each list, which no linkage reads.
 */
final class Villagers {
    private static final List<String> GIVEN = List.of(
            "James",
            "Mary",
            "John",
            "Patricia",
            "Robert",
            "Jennifer",
            "Michael",
            "Linda",
            "William",
            "Elizabeth",
            "David",
            "Barbara",
            "Richard",
            "Susan",
            "Joseph",
            "Jessica",
            "Thomas",
            "Sarah",
            "Charles",
            "Karen",
            "Christopher",
            "Nancy",
            "Daniel",
            "Lisa",
            "Matthew",
            "Betty",
            "Anthony",
            "Margaret",
            "Mark",
            "Sandra",
            "Donald",
            "Ashley",
            "Steven",
            "Kimberly",
            "Paul",
            "Emily",
            "Andrew",
            "Donna",
            "Joshua",
            "Michelle",
            "Kenneth",
            "Dorothy",
            "Kevin",
            "Carol",
            "Brian",
            "Amanda",
            "George",
            "Melissa",
            "Edward",
            "Deborah",
            "Ronald",
            "Stephanie",
            "Timothy",
            "Rebecca",
            "Jason",
            "Sharon",
            "Jeffrey",
            "Laura",
            "Ryan",
            "Cynthia",
            "Jacob",
            "Kathleen",
            "Gary",
            "Amy",
            "Nicholas",
            "Angela",
            "Eric",
            "Shirley",
            "Jonathan",
            "Anna",
            "Stephen",
            "Brenda",
            "Larry",
            "Pamela",
            "Justin",
            "Emma",
            "Scott",
            "Nicole",
            "Brandon",
            "Helen",
            "Benjamin",
            "Samantha",
            "Samuel",
            "Katherine",
            "Gregory",
            "Christine",
            "Alexander",
            "Debra",
            "Frank",
            "Rachel",
            "Patrick",
            "Carolyn",
            "Raymond",
            "Janet",
            "Jack",
            "Olive");
    private static final String[] BEGINNINGS = {
        "Ash", "Brad", "Car", "Dun", "Ell", "Fair", "Graf", "Har", "Ing", "Ken", "Lang", "Mil", "Nor", "Oak", "Pem",
        "Rad", "Sher", "Thorn", "Under", "Wit"
    };
    private static final String[] ENDINGS = {
        "ton", "ley", "ford", "well", "man", "by", "wood", "field", "son", "more", "wick", "ham", "stead", "worth",
        "burn", "land", "row", "croft", "bridge", "gate"
    };
    private static final String[] ROADS = {"Street", "Road", "Avenue", "Lane", "Close", "Drive", "Place", "Court"};
    private static final String[] SHORT = {"St", "Rd", "Ave", "Ln", "Cl", "Dr", "Pl", "Ct"};

    private final Random random;
    private final List<Villager> left = new ArrayList<>();
    private final List<Villager> right = new ArrayList<>();

    /** @param texts given name, surname, day of birth, house, road, town, postcode, telephone */
    record Villager(int who, List<String> texts) {}

    private Villagers(long seed) {
        random = new Random(seed);
    }

    /** @param both how many stand in both lists; @param alone how many more stand in each */
    static Villagers of(long seed, int both, int alone) {
        Villagers villagers = new Villagers(seed);
        List<Villager> people = villagers.people(both + 2 * alone);
        for (int i = 0; i < people.size(); i++) {
            if (i < both + alone) {
                villagers.left.add(people.get(i));
            }
            if (i < both || i >= both + alone) {
                villagers.right.add(new Villager(
                        people.get(i).who(),
                        villagers.byAnotherHand(people.get(i).texts())));
            }
        }
        Collections.shuffle(villagers.left, villagers.random);
        Collections.shuffle(villagers.right, villagers.random);
        return villagers;
    }

    List<Villager> left() {
        return left;
    }

    List<Villager> right() {
        return right;
    }

    /** Who stands in both, as often as he does. */
    Set<Integer> inBoth() {
        Set<Integer> both = left.stream().map(Villager::who).collect(Collectors.toCollection(HashSet::new));
        both.retainAll(right.stream().map(Villager::who).collect(Collectors.toSet()));
        return both;
    }

    static Path write(Path file, List<String> header, List<Villager> villagers) throws IOException {
        StringBuilder csv = new StringBuilder(String.join(",", header)).append(",truth\n");
        villagers.forEach(villager -> csv.append(String.join(",", villager.texts()))
                .append(',')
                .append(villager.who())
                .append('\n'));
        return Files.writeString(file, csv, UTF_8);
    }

    private List<Villager> people(int count) {
        List<Villager> people = new ArrayList<>();
        List<String> family = List.of();
        for (int who = 0; who < count; who++) {
            boolean related = !family.isEmpty() && random.nextInt(4) == 0;
            String surname = related ? family.get(1) : surname();
            List<String> address = related ? family.subList(3, 7) : address();
            List<String> texts = new ArrayList<>(List.of(
                    GIVEN.get(skewed(GIVEN.size())),
                    surname,
                    "%04d-%02d-%02d"
                            .formatted(1930 + random.nextInt(75), 1 + random.nextInt(12), 1 + random.nextInt(28))));
            texts.addAll(address);
            texts.add(random.nextInt(10) < 3 ? "" : "07" + (10_000_000 + random.nextInt(90_000_000)));
            family = texts;
            people.add(new Villager(who, texts));
        }
        Collections.shuffle(people, random);
        return people;
    }

    /** Few values are had by many, as names are. */
    private int skewed(int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 2.2));
    }

    private String surname() {
        return BEGINNINGS[skewed(BEGINNINGS.length)] + ENDINGS[skewed(ENDINGS.length)];
    }

    private List<String> address() {
        int town = random.nextInt(60);
        return List.of(
                Integer.toString(1 + random.nextInt(150)),
                BEGINNINGS[random.nextInt(20)] + ENDINGS[random.nextInt(20)] + " "
                        + ROADS[random.nextInt(ROADS.length)],
                BEGINNINGS[town % 20] + ENDINGS[town / 3 % 20] + " Vale",
                Integer.toString(2000 + town * 13));
    }

    private List<String> byAnotherHand(List<String> texts) {
        List<String> other = new ArrayList<>(texts);
        if (random.nextInt(10) == 0) {
            List<String> moved = address();
            for (int i = 0; i < 4; i++) {
                other.set(3 + i, moved.get(i));
            }
        }
        if (random.nextInt(12) == 0) {
            other.set(0, other.get(0).substring(0, 1));
        }
        if (random.nextInt(25) == 0) {
            String[] born = other.get(2).split("-");
            other.set(2, born[0] + "-" + born[2] + "-" + born[1]);
        }
        if (random.nextInt(2) == 0) {
            for (int i = 0; i < ROADS.length; i++) {
                other.set(4, other.get(4).replace(ROADS[i], SHORT[i]));
            }
        }
        for (int i = 0; i < other.size(); i++) {
            if (random.nextInt(100) < 8) {
                other.set(i, slip(other.get(i)));
            }
            if (random.nextInt(100) < 4) {
                other.set(i, "");
            }
        }
        if (random.nextInt(4) == 0) {
            other.replaceAll(String::toUpperCase);
        }
        return other;
    }

    private String slip(String text) {
        if (text.length() < 3) {
            return text;
        }
        int at = random.nextInt(text.length() - 1);
        boolean digits = Character.isDigit(text.charAt(at));
        char other = (char) (digits ? '0' + random.nextInt(10) : 'a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + other + text.substring(at);
            case 2 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            default -> text.substring(0, at) + other + text.substring(at + 1);
        };
    }
}
