package io.heshi.guess.shape;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit that stands at the beginning of the name of a file, as in 市第一中学工资表202412.xlsx.
 *
 * @param regex finds it in the names of the same export for other months and units, in its first group
 */
public record UnitInFileName(String unit, String regex) {
    private static final String DATES = "(?:[\\d\\s_.\\-]+[年月日]?)*";
    private static final Pattern BEGINNING = Pattern.compile("^(" + DATES + ")(\\p{IsHan}+)(.*)$");
    private static final Pattern WORD = Pattern.compile("^\\p{IsHan}+");

    /** Empty if the name does not begin with anything that ends like the name of a unit. */
    public static Optional<UnitInFileName> of(String fileName) {
        Matcher name = BEGINNING.matcher(fileName);
        if (!name.matches()) {
            return Optional.empty();
        }
        String words = name.group(2);
        for (int end = words.length(); end > 0; end--) {
            if (HanText.isUnit(words.substring(0, end))) {
                String dates = name.group(1).isEmpty() ? "" : DATES;
                return found(fileName, words.substring(0, end), "^" + dates + "(.+?)" + after(words.substring(end)));
            }
        }
        return Optional.empty();
    }

    private static String after(String rest) {
        Matcher word = WORD.matcher(rest);
        return word.find() ? word.group() : "[^\\p{IsHan}]";
    }

    private static Optional<UnitInFileName> found(String fileName, String unit, String regex) {
        Matcher again = Pattern.compile(regex).matcher(fileName);
        return again.find() && again.group(1).equals(unit)
                ? Optional.of(new UnitInFileName(unit, regex))
                : Optional.empty();
    }
}
