package io.heshi.examine.compile;

import io.heshi.catalogue.Label;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;

/** What the server refuses, in Chinese with the remedy; its own words, which it has in English only, stand beside it. */
public final class SqlErrorText {
    private static final String OTHERWISE = "数据库无法执行其中的 SQL，原因见英文；请检查列的类型和写法";
    private static final Pattern OPERATOR = Pattern.compile("operator does not exist: (?:([a-z]+) )?(\\S+) ([a-z]+)");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("type (\\w+)");
    private static final Map<String, String> TYPES = Map.of(
            "text", "文本",
            "unknown", "文本",
            "integer", "整数",
            "bigint", "整数",
            "numeric", "数字",
            "boolean", "条件（真假）",
            "date", "日期",
            "interval", "时段");

    private SqlErrorText() {}

    /** @param rule the id of the rule */
    public static Label of(String rule, DataAccessException e) {
        Throwable cause = e.getMostSpecificCause();
        String state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        Optional<ServerErrorMessage> told = cause instanceof PSQLException psql
                ? Optional.ofNullable(psql.getServerErrorMessage())
                : Optional.empty();
        String message = told.map(ServerErrorMessage::getMessage).orElse("SQL state " + state);
        String hint =
                told.map(ServerErrorMessage::getHint).map(h -> " (" + h + ")").orElse("");
        return new Label(
                "规则 " + rule + "：" + remedy(state, message), "rule " + rule + ": PostgreSQL says: " + message + hint);
    }

    /** @param state of PostgreSQL, appendix "Error Codes" of its manual */
    private static String remedy(String state, String message) {
        return switch (state) {
            case "42883" -> operator(message);
            case "42804" -> "此处类型不符；and、or、not 的两边应为条件，如 finance.gross_pay > 0，case、coalesce 的各个值应为同一类型";
            case "42846" -> "这种类型不能这样转换；请检查 :: 后面的类型";
            case "22P02" -> value(message);
            case "22007", "22008" -> quoted(message) + "不是日期；日期写作 '2024-12-31'";
            case "22012" -> "除数为零；请除以 nullif(除数, 0)";
            case "22003" -> "数字太大，超出了范围";
            case "42601" -> near(message);
            case "57014" -> "一个示例 10 秒还没有算完，到夜里对全部人员更算不完；请简化表达式";
            case "54000", "XX000" -> "文本长得超出数据库的限度；请简化表达式，少用层层嵌套的 replace";
            case "42501" -> "规则只能读取比对卷，没有权限做其他事";
            default -> OTHERWISE;
        };
    }

    private static String near(String message) {
        String place = quoted(message);
        // Columns of no source are qualified with this word, which the rule does not say.
        return (place.equals("“derived”") ? "某个列名" : place) + "附近写法不对，或在它之前缺少 and、or、逗号、括号";
    }

    private static String operator(String message) {
        Matcher operator = OPERATOR.matcher(message);
        if (!operator.find()) {
            return message.startsWith("function") ? "函数参数的个数或类型不对；用法见 docs/cases.md" : OTHERWISE;
        }
        String left = Optional.ofNullable(operator.group(1)).orElse("");
        String sign = operator.group(2);
        if (sign.equals("==")) {
            return "没有运算符 ==；“等于”写一个等号 =";
        }
        if (left.isEmpty()) {
            return "没有运算符 " + sign + "；请检查它两边的写法";
        }
        return "%s和%s之间不能用 %s；文本加单引号，数字不加，文本列不与数字比较".formatted(type(left), type(operator.group(3)), sign);
    }

    private static String value(String message) {
        Matcher type = TYPE.matcher(message);
        String named = type.find() ? type.group(1) : "";
        return switch (named) {
            case "boolean" -> quoted(message) + "不是真假；写 true 或 false，不加引号";
            case "numeric", "integer", "bigint" -> quoted(message) + "不是数字；数字列只与数字比较，数字不加引号";
            default -> quoted(message) + "不是此处所需类型的值";
        };
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name, name);
    }

    private static String quoted(String message) {
        Matcher quoted = QUOTED.matcher(message);
        return quoted.find() ? "“" + quoted.group(1) + "”" : "此处";
    }
}
