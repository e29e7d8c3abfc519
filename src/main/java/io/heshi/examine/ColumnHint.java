package io.heshi.examine;

import io.heshi.definition.Label;
import io.heshi.definition.Nearest;

/** What to say of a name that is no column of a case. */
final class ColumnHint {
    private ColumnHint() {}

    /** @param rule the id of the rule that uses the name */
    static Label unknown(String rule, CaseRelation relation, String name) {
        String scope = relation.scope().code();
        Label hint = Nearest.of(name, relation.columns().keySet())
                .map(near -> new Label("；您是否想写 " + near + "？", "; did you mean " + near + "?"))
                .orElse(new Label("；可用的列见 docs/cases.md", "; docs/cases.md lists them"));
        return new Label(
                "规则 %s：没有列 %s（over: %s）%s".formatted(rule, name, scope, hint.zh()),
                "rule %s: the %s case has no column %s%s".formatted(rule, scope, name, hint.en()));
    }
}
