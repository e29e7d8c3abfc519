package io.heshi.examine;

import io.heshi.catalogue.Label;
import io.heshi.definition.CodeTable;
import io.heshi.definition.yaml.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the words that a rule compares with a column of codes and that its code table does not have: they would never be met. */
final class CodeWords {
    private static final String COLUMN = "[A-Za-z_][A-Za-z0-9_.]*";
    private static final String TEXT = "'(?:[^']|'')*'";
    /** One column, or several of which the first that says something speaks. */
    private static final String OPERAND = "(?:coalesce\\s*\\(([^()]*)\\)|(?<![A-Za-z0-9_.])(" + COLUMN + "))";

    private static final Pattern EQUAL =
            Pattern.compile(OPERAND + "\\s*(?:=|<>|!=)\\s*(" + TEXT + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern EQUAL_TURNED =
            Pattern.compile("(?<text>" + TEXT + ")\\s*(?:=|<>|!=)\\s*" + OPERAND, Pattern.CASE_INSENSITIVE);
    private static final Pattern IN = Pattern.compile(
            OPERAND + "\\s+(?:not\\s+)?in\\s*\\(((?:[^()']|" + TEXT + ")*)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGINS =
            Pattern.compile("starts_with\\s*\\(\\s*" + OPERAND + "\\s*,\\s*(" + TEXT + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONFLICTS =
            Pattern.compile("conflicts\\s*\\(\\s*" + OPERAND + "\\s*,\\s*(" + TEXT + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile(TEXT);
    private static final Pattern COLUMNS = Pattern.compile(COLUMN);

    private final CodedColumns coded;

    CodeWords(CodedColumns coded) {
        this.coded = coded;
    }

    /** What is wrong with the words of an expression. */
    Set<Label> faults(String sql) {
        Set<Label> faults = new LinkedHashSet<>();
        collect(EQUAL.matcher(sql), 1, 3, false, faults);
        collect(EQUAL_TURNED.matcher(sql), 2, 1, false, faults);
        collect(IN.matcher(sql), 1, 3, false, faults);
        collect(BEGINS.matcher(sql), 1, 3, true, faults);
        collect(CONFLICTS.matcher(sql), 1, 3, true, faults);
        return faults;
    }

    /** What is wrong with a value that an example gives to a column. */
    Optional<Label> fault(String column, String value) {
        return coded.table(column)
                .filter(table -> !coded.holds(table, column, value))
                .map(table -> unknown(column, table, value, false));
    }

    /** @param operand the first of the two groups of an operand */
    private void collect(Matcher matcher, int operand, int words, boolean beginning, Set<Label> faults) {
        while (matcher.find()) {
            // Of several columns that stand in for one another, one is enough to say what is wrong.
            columns(matcher.group(operand), matcher.group(operand + 1)).stream()
                    .filter(column -> coded.table(column).isPresent())
                    .findFirst()
                    .ifPresent(column -> coded.table(column)
                            .ifPresent(table -> WORDS.matcher(matcher.group(words))
                                    .results()
                                    .map(found -> text(found.group()))
                                    .filter(word -> !known(table, column, word, beginning))
                                    .forEach(word -> faults.add(unknown(column, table, word, beginning)))));
        }
    }

    private static String text(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("''", "'");
    }

    /** @param several what stands between the brackets of coalesce, or null where one column stands alone */
    private static List<String> columns(@Nullable String several, String one) {
        String written = several == null ? one : WORDS.matcher(several).replaceAll("");
        return COLUMNS.matcher(written)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private boolean known(CodeTable table, String column, String word, boolean beginning) {
        return coded.holds(table, column, word)
                || (beginning && table.labels().keySet().stream().anyMatch(code -> code.startsWith(word)));
    }

    private static Label unknown(String column, CodeTable table, String word, boolean beginning) {
        Label hint = table.code(word)
                .or(() -> Nearest.of(word, table.labels().keySet()))
                .map(code -> new Label("；是否为 " + code + "？", "; did you mean " + code + "?"))
                .orElseGet(() -> new Label(
                        "；代码见 jobs/codes/" + table.name() + ".csv",
                        "; jobs/codes/" + table.name() + ".csv lists the codes"));
        String zh = beginning ? "没有以“" + word + "”开头的代码" : "没有“" + word + "”";
        String en = beginning ? "no code that begins with “" + word + "”" : "no “" + word + "”";
        return new Label(
                column + "：代码表 " + table.name() + " 中" + zh + hint.zh(),
                column + ": code table " + table.name() + " has " + en + hint.en());
    }
}
