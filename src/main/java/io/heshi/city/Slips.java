package io.heshi.city;

/** The small ways in which sources write the same thing differently. */
final class Slips {

    private static final int FULL_WIDTH = 'Ａ' - 'A';

    private Slips() {}

    /** Lower-case check characters, other middle dots and the unit's name without its place, as each source has it. */
    static Dossier in(Dossier dossier, Dice dice) {
        Unit home = dossier.person().home();
        Dossier told = dossier.withHr(lowerCased(dotted(dossier.hr().get(0), "•"), dice.oneIn(2)));
        if (!told.finance().isEmpty()) {
            Entry paid = lowerCased(dotted(dossier.finance().get(0), "．"), dice.oneIn(3));
            told = told.withFinance(home.number() % 8 == 3 ? paid.calledAt(home.nameWithoutPlace()) : paid);
        }
        return told.organization().isEmpty()
                ? told
                : told.withOrganization(dotted(told.organization().get(0), "・"));
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

    private static Entry lowerCased(Entry entry, boolean so) {
        return so && entry.idNumber().endsWith("X")
                ? entry.withId(entry.idNumber().substring(0, 17) + "x")
                : entry;
    }

    private static Entry dotted(Entry entry, String dot) {
        return entry.name().indexOf(Names.MIDDLE_DOT) < 0
                ? entry
                : entry.withName(entry.name().replace(String.valueOf(Names.MIDDLE_DOT), dot));
    }
}
