package io.heshi.examine.compile;

import io.heshi.catalogue.Label;
import io.heshi.definition.yaml.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An SQL expression of a rule, taken apart far enough to know its columns and that it is only an expression over one case.
 *
 * @param sql the text, ready to be put between parentheses; columns of no source are qualified with {@code derived}
 * @param columns names as written, in lower case: {@code finance.gross_pay}, {@code in_register}
 * @param faults what is not allowed in it, in plain words; empty when it may be used
 */
public record Expression(String sql, Set<String> columns, List<Label> faults) {

    private static final String SETTING = "setting.";

    /** Functions that a rule may call. */
    public static final Set<String> FUNCTIONS = new TreeSet<>(Set.of(
            "abs",
            "before",
            "coalesce",
            "conflicts",
            "days_before",
            "first_day",
            "greatest",
            "least",
            "left",
            "length",
            "level_above",
            "lower",
            "months_before",
            "months_between",
            "nullif",
            "replace",
            "right",
            "round",
            "starts_with",
            "substr",
            "upper",
            "within"));

    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "not",
            "is",
            "null",
            "in",
            "like",
            "between",
            "case",
            "when",
            "then",
            "else",
            "end",
            "true",
            "false",
            "distinct",
            "from",
            "as",
            "date",
            "interval",
            "numeric",
            "integer",
            "bigint",
            "text",
            "boolean",
            "any",
            "array");

    /** @param settings thresholds by name; {@code setting.name} is replaced by its number */
    static Expression parse(String sql, Map<String, Integer> settings) {
        return new Scan(sql, settings).run();
    }

    private static final class Scan {
        private final String sql;
        private final Map<String, Integer> settings;
        private final Set<String> columns = new LinkedHashSet<>();
        private final Set<Label> faults = new LinkedHashSet<>();
        private final StringBuilder qualified = new StringBuilder();
        private int copied;
        private int at;
        private int depth;

        Scan(String sql, Map<String, Integer> settings) {
            this.sql = sql;
            this.settings = settings;
        }

        Expression run() {
            String fullWidth = FullWidth.outsideTexts(sql);
            if (!fullWidth.isEmpty()) {
                // Whatever else is wrong follows from them.
                fault(
                        "含有全角符号 " + fullWidth + "；表达式中的括号、逗号、引号等请用半角，文本写作 '…'",
                        "there are full-width marks " + fullWidth + "; write half-width ones, and texts as '…'");
                return new Expression(sql.strip(), Set.of(), List.copyOf(faults));
            }
            while (at < sql.length()) {
                char c = sql.charAt(at);
                if (c == '\'') {
                    skipText();
                } else if (c == '"') {
                    skipQuoted();
                } else if (startsWord(c)) {
                    word();
                } else if (Character.isDigit(c)) {
                    skipNumber();
                } else {
                    symbol(c);
                }
            }
            if (depth > 0) {
                fault("圆括号没有闭合", "a parenthesis is not closed");
            }
            if (sql.isBlank()) {
                fault("表达式是空的", "it is empty");
            }
            qualified.append(sql, copied, sql.length());
            return new Expression(qualified.toString().strip(), columns, List.copyOf(faults));
        }

        private void skipText() {
            at++;
            while (at < sql.length()) {
                if (sql.charAt(at) != '\'') {
                    at++;
                } else if (at + 1 < sql.length() && sql.charAt(at + 1) == '\'') {
                    at += 2;
                } else {
                    at++;
                    return;
                }
            }
            fault("'…' 中的文本没有闭合", "a text in '…' is not closed");
        }

        private void skipQuoted() {
            int end = sql.indexOf('"', at + 1);
            String text = end < 0 ? "" : sql.substring(at + 1, end);
            fault("文本用单引号，不用双引号：写 '" + text + "'", "a text stands between single quotes: '" + text + "'");
            at = end < 0 ? sql.length() : end + 1;
        }

        private void skipNumber() {
            while (at < sql.length() && (Character.isDigit(sql.charAt(at)) || sql.charAt(at) == '.')) {
                at++;
            }
        }

        private void word() {
            int start = at;
            while (at < sql.length() && (continuesWord(sql.charAt(at)) || qualifies())) {
                at++;
            }
            String word = sql.substring(start, at).toLowerCase(Locale.ROOT);
            if (nextSymbol() == '(' && !KEYWORDS.contains(word)) {
                if (!FUNCTIONS.contains(word)) {
                    String allowed = String.join(", ", FUNCTIONS);
                    fault(
                            "函数 " + word + " 不能使用；可用的有：" + allowed,
                            "function " + word + " may not be used; allowed are " + allowed);
                }
            } else if (word.equals("select")) {
                fault("规则一次只看一个对象，不能写 SELECT", "a rule looks at one case; SELECT is not allowed");
            } else if (word.startsWith(SETTING)) {
                setting(word.substring(SETTING.length()), start);
            } else if (!KEYWORDS.contains(word)) {
                columns.add(word);
                if (word.indexOf('.') < 0) {
                    qualified.append(sql, copied, start).append("derived.");
                    copied = start;
                }
            }
        }

        private void setting(String name, int start) {
            Integer value = settings.get(name);
            if (value == null) {
                Label hint = Nearest.of(name, settings.keySet())
                        .map(near -> new Label("；您是否想写 " + near + "？", "; did you mean " + near + "?"))
                        .orElse(new Label(
                                "；已有的见 jobs/settings.yaml，可在其中添加", "; settings.yaml lists them, and takes a new one"));
                fault("没有参数 " + name + hint.zh(), "there is no setting " + name + hint.en());
                return;
            }
            qualified.append(sql, copied, start).append(value);
            copied = at;
        }

        private boolean qualifies() {
            return sql.charAt(at) == '.' && at + 1 < sql.length() && startsWord(sql.charAt(at + 1));
        }

        private char nextSymbol() {
            int next = at;
            while (next < sql.length() && Character.isWhitespace(sql.charAt(next))) {
                next++;
            }
            return next < sql.length() ? sql.charAt(next) : '\0';
        }

        private void symbol(char c) {
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth < 0) {
                fault("多了一个右圆括号", "a parenthesis is closed that was not opened");
                depth = 0;
            } else if (sql.startsWith("--", at) || sql.startsWith("/*", at)) {
                fault("不能写 SQL 注释", "SQL comments are not allowed");
            } else if (!Character.isWhitespace(c) && "()<>=!+-*/%|,:[]".indexOf(c) < 0) {
                fault("不能使用字符 " + c, "character " + c + " is not allowed");
            }
            at++;
        }

        private void fault(String zh, String en) {
            faults.add(new Label(zh, en));
        }

        private static boolean startsWord(char c) {
            // Chinese words are no names, but looked up whole, so that one message can say which column is meant.
            return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 127 && Character.isLetter(c));
        }

        private static boolean continuesWord(char c) {
            return startsWord(c) || Character.isDigit(c);
        }
    }
}
