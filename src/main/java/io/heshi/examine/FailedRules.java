package io.heshi.examine;

import io.heshi.catalogue.Label;
import io.heshi.definition.FileLine;
import io.heshi.examine.compile.CompiledRule;
import io.heshi.store.sql.RuleRights;
import io.heshi.store.sql.RunSql;
import java.util.Map;

/**
 * Tells of rules that failed on the night's figures: they were not examined, so what they found before stays open. The server's own words
 * may quote a person's data and are not repeated.
 */
record FailedRules(RunSql sql, RuleRights rights) {
    /** Notes of the reception and of the gates stand before. */
    private static final int FIRST_POSITION = 200_001;

    private static final Label TOO_LONG = new Label("文本长得超出数据库的限度", "a text grows longer than the database can hold");
    private static final String OWN_RIGHTS =
            "规则以本程序自己的数据库权限运行：没有角色 heshi_rules，或不能使用它。见 README“数据库服务器”。 / Rules ran with the program's own rights at the database: there is no role heshi_rules, or it may not be used. See README.";
    private static final String CANCELLED = "57014";

    private static final Map<String, Label> CAUSES = Map.of(
            "22012", new Label("除数为零，请写成 … / nullif(除数, 0)", "division by zero: write … / nullif(divisor, 0)"),
            "22003", new Label("数值超出范围", "a number is out of range"),
            "22P02",
                    new Label(
                            "有的值不是所需的类型，例如把文本当作数字",
                            "a value is not of the type wanted, such as text taken for a number"),
            "22007", new Label("有的值不是日期", "a value is no date"),
            "22008", new Label("日期超出范围", "a date is out of range"),
            "54000", TOO_LONG,
            "XX000", TOO_LONG);

    /** @param failed SQLSTATE by rule */
    void record(Map<CompiledRule, String> failed) {
        sql.query("examine/49-clear-notes").param("position", FIRST_POSITION).update();
        int position = FIRST_POSITION;
        if (!rights.restricted()) {
            note(position++, OWN_RIGHTS);
        }
        for (Map.Entry<CompiledRule, String> entry : failed.entrySet()) {
            String rule = entry.getKey().rule().id();
            Label cause = cause(entry.getValue());
            FileLine place = entry.getKey().rule().placeOf("when");
            sql.query("examine/50-failed-rule")
                    .param("rule", rule)
                    .param("reason", "规则执行出错：%s / the rule failed: %s".formatted(cause.zh(), cause.en()))
                    .update();
            note(
                    position++,
                    "规则 %1$s（%2$s:%3$d）执行出错，本次未判定：%4$s。请修改后重新运行。 / rule %1$s (%2$s:%3$d) failed and was not examined: %5$s. Mend it and run again."
                            .formatted(rule, place.file(), place.line(), cause.zh(), cause.en()));
        }
    }

    private void note(int position, String note) {
        sql.query("examine/51-note")
                .param("position", position)
                .param("note", note)
                .update();
    }

    private Label cause(String state) {
        return state.equals(CANCELLED)
                ? new Label(
                        "%d 秒内没有算完（settings.yaml 的 rule_seconds）".formatted(rights.seconds()),
                        "not done within %d seconds (rule_seconds of settings.yaml)".formatted(rights.seconds()))
                : CAUSES.getOrDefault(
                        state, new Label("数据库报错 SQLSTATE " + state, "PostgreSQL gives SQLSTATE " + state));
    }
}
