package io.heshi.city.person;

import io.heshi.city.plan.CityTables;
import io.heshi.city.unit.Funding;
import io.heshi.city.unit.QuotaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/**
 * What is unusual about how the sources tell of a person: an item of {@code stories.yaml}, which says what each part is.
 *
 * @param rows by source, each a list of rows, each details by name
 * @param when rows as those, by the condition under which they are told
 */
public record Story(
        String name,
        List<String> finds,
        String unitFound,
        Optional<BirthWindow> birth,
        String suits,
        boolean enters,
        boolean recent,
        boolean partner,
        Optional<Draw> draw,
        Map<String, List<Map<String, String>>> rows,
        Map<String, Map<String, List<Map<String, String>>>> when) {

    private static final List<Story> ALL = CityTables.yaml("stories.yaml", new TypeReference<>() {});

    public static final Story ORDINARY = named("ORDINARY");
    public static final Story RETIRED = named("RETIRED");
    public static final Story RETIREMENT_PUT_OFF = named("RETIREMENT_PUT_OFF");

    static final List<Story> PLANTED = ALL.stream().filter(Story::planted).toList();

    /** Those dealt out in equal numbers; there are more pensioners than that. */
    static final List<Story> HARMLESS = ALL.stream()
            .filter(story -> !story.planted() && !story.is(ORDINARY) && !story.is(RETIRED))
            .toList();

    /** A number that a story draws after that many throws. */
    public record Draw(int after, int from, int to) {}

    private static Story named(String name) {
        return ALL.stream().filter(story -> story.name.equals(name)).findFirst().orElseThrow();
    }

    public boolean is(Story other) {
        return name.equals(other.name);
    }

    public boolean planted() {
        return !finds.isEmpty();
    }

    /** What it asks of the birth date. */
    public BirthWindow born() {
        return birth.orElse(BirthWindow.ANY);
    }

    /** Whether it is told, in another way, when it is not to be seen. */
    public boolean toldWhenOff() {
        return when.containsKey("off");
    }

    /** Whether it can be told of this person; of others nothing is unusual. */
    public boolean befits(Person person) {
        boolean organ = person.home().kind().organ();
        boolean forLong = !person.row(false).has(Detail.FILING_NO);
        return switch (suits) {
            case "" -> true;
            case "woman" -> !person.identity().male();
            case "man_in_an_organ" -> organ && person.identity().male();
            case "could_be_misplaced" ->
                organ
                        || forLong
                                && person.home().kind().main() != QuotaType.CIVIL_INSTITUTION
                                && person.home().kind().funding() != Funding.SELF;
            case "rounded_id_is_invalid" ->
                !IdNumbers.checks(IdNumbers.rounded(person.identity().idNumber()));
            case "administrative_for_long" -> person.administrative() && forLong;
            case "not_administrative" -> !person.administrative();
            default -> throw new IllegalStateException(suits);
        };
    }
}
