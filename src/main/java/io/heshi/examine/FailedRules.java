package io.heshi.examine;

import io.heshi.catalogue.Label;
import io.heshi.definition.FileLine;
import io.heshi.store.Run;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells of rules that failed on the night's figures: they were not examined, so what they found before stays open. The server's own words
 * may quote a person's data and are not repeated.
 */
final class FailedRules {
    /** Notes of the reception and of the gates stand before. */
    private static final int FIRST_POSITION = 200_001;

    private static final Map<String, Label> CAUSES = Map.of(
            "22012", new Label("除数为零，请写成 … / nullif(除数, 0)", "division by zero: write … / nullif(divisor, 0)"),
            "22003", new Label("数值超出范围", "a number is out of range"),
            "22P02",
                    new Label(
                            "有的值不是所需的类型，例如把文本当作数字",
                            "a value is not of the type wanted, such as text taken for a number"),
            "22007", new Label("有的值不是日期", "a value is no date"),
            "22008", new Label("日期超出范围", "a date is out of range"));

    private final JdbcTemplate jdbc;

    FailedRules(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param failed SQLSTATE by rule */
    void record(Run run, Map<CompiledRule, String> failed) {
        jdbc.update("delete from run_note where run_id = ? and position >= ?", run.id(), FIRST_POSITION);
        int position = FIRST_POSITION;
        for (Map.Entry<CompiledRule, String> entry : failed.entrySet()) {
            String rule = entry.getKey().rule().id();
            Label cause = CAUSES.getOrDefault(
                    entry.getValue(),
                    new Label("数据库报错 SQLSTATE " + entry.getValue(), "PostgreSQL gives SQLSTATE " + entry.getValue()));
            FileLine place = entry.getKey().rule().placeOf("when");
            jdbc.update(
                    "update run_rule set examined = false, conclusive = false, whole = false, reason = ? where run_id = ? and rule = ?",
                    "规则执行出错：%s / the rule failed: %s".formatted(cause.zh(), cause.en()),
                    run.id(),
                    rule);
            jdbc.update(
                    "insert into run_note (run_id, position, note) values (?, ?, ?)",
                    run.id(),
                    position++,
                    "规则 %1$s（%2$s:%3$d）执行出错，本次未判定：%4$s。请修改后重新运行。 / rule %1$s (%2$s:%3$d) failed and was not examined: %5$s. Mend it and run again."
                            .formatted(rule, place.file(), place.line(), cause.zh(), cause.en()));
        }
    }
}
