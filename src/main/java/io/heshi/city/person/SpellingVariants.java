package io.heshi.city.person;

import io.heshi.city.plan.Dice;
import io.heshi.city.unit.Unit;
import java.util.List;

/** The small ways in which sources write the same thing differently. */
final class SpellingVariants {

    private static final int FULL_WIDTH = 'Ａ' - 'A';

    private SpellingVariants() {}

    /** Lower-case check characters, other middle dots and the unit's name without its place, as each source has it. */
    static Dossier in(Dossier dossier, Dice dice) {
        Unit home = dossier.person().home();
        Dossier told = dossier.with(
                Source.HR, List.of(lowerCased(dotted(dossier.of(Source.HR).get(0), "•"), dice.oneIn(2))));
        if (!told.finance().isEmpty()) {
            Row paid = lowerCased(dotted(dossier.finance().get(0), "．"), dice.oneIn(3));
            boolean inShort = home.number() % 8 == 3;
            told = told.with(
                    Source.FINANCE, List.of(inShort ? paid.with(Detail.UNIT_NAME, home.nameWithoutPlace()) : paid));
        }
        List<Row> organization = told.of(Source.ORGANIZATION).stream()
                .map(row -> dotted(row, "・"))
                .toList();
        return told.with(Source.ORGANIZATION, organization);
    }

    static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        text.chars().forEach(c -> wide.append((char) (c + FULL_WIDTH)));
        return wide.toString();
    }

    /** With a space after the first character. */
    static String spaced(String name, String space) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + space + name.substring(first);
    }

    private static Row lowerCased(Row row, boolean so) {
        String id = row.idNumber();
        return so && id.endsWith("X") ? row.with(Detail.ID_NUMBER, id.substring(0, 17) + "x") : row;
    }

    private static Row dotted(Row row, String dot) {
        String name = row.text(Detail.NAME);
        return name.indexOf(PersonalNames.MIDDLE_DOT) < 0
                ? row
                : row.with(Detail.NAME, name.replace(String.valueOf(PersonalNames.MIDDLE_DOT), dot));
    }
}
