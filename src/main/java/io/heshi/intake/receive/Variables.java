package io.heshi.intake.receive;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in what a source leaves to the environment and to the business date. */
final class Variables {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Pattern DATE = Pattern.compile("\\$?\\{date}");

    private final Map<String, String> environment;

    Variables(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** A variable that a text asks for is not set. */
    static final class Unset extends Exception {
        private final String name;

        Unset(String name) {
            super(name);
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    /** The text with every <code>${NAME}</code> replaced. */
    String fill(String text) throws Unset {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (MatchResult match : VARIABLE.matcher(text).results().toList()) {
            String value = environment.get(match.group(1));
            if (value == null) {
                throw new Unset(match.group(1));
            }
            filled.append(text, at, match.start()).append(value);
            at = match.end();
        }
        return filled.append(text, at, text.length()).toString();
    }

    /**
     * A query with every <code>{date}</code> replaced by the date, in quotes unless it stands in a text already, and with
     * every variable. A semicolon at the end is taken away, because some databases refuse it.
     */
    String query(String query, LocalDate date) throws Unset {
        StringBuilder dated = new StringBuilder();
        int at = 0;
        Matcher matcher = DATE.matcher(query);
        while (matcher.find()) {
            dated.append(query, at, matcher.start());
            boolean inText = dated.chars().filter(c -> c == '\'').count() % 2 == 1;
            dated.append(inText ? date.toString() : "'" + date + "'");
            at = matcher.end();
        }
        return fill(dated.append(query, at, query.length()).toString()).strip().replaceFirst(";+$", "");
    }
}
