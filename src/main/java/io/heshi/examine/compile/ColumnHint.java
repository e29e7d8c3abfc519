package io.heshi.examine.compile;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.CaseColumn;
import io.heshi.definition.Source;
import io.heshi.definition.yaml.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What to say of a name that is no column of a case.
 *
 * @param titles Chinese titles of the sources by name
 */
public record ColumnHint(Map<String, String> titles) {
    private static final int MOST = 3;

    public static ColumnHint of(Collection<Source> sources) {
        Map<String, String> titles = new TreeMap<>();
        sources.forEach(source -> titles.put(source.name(), source.title().zh()));
        return new ColumnHint(titles);
    }

    /** @param rule the id of the rule that uses the name */
    public Label unknown(String rule, Case subject, String name) {
        String scope = subject.scope().code();
        Label hint = meant(subject, name)
                .map(near -> new Label("；您是否想写 " + near + "？", "; did you mean " + near + "?"))
                .orElse(new Label("；可用的列见 docs/cases.md", "; docs/cases.md lists them"));
        String advice = isChinese(name) ? "；列名用英文，文本加单引号" : "";
        return new Label(
                "规则 %s：没有列 %s（over: %s）%s%s".formatted(rule, name, scope, advice, hint.zh()),
                "rule %s: the %s case has no column %s%s".formatted(rule, scope, name, hint.en()));
    }

    private Optional<String> meant(Case subject, String name) {
        return isChinese(name)
                ? labelled(subject, name)
                : Nearest.of(name, subject.columns().keySet());
    }

    /** The columns that staff call so: of the source named before the dot, or of any source. */
    private Optional<String> labelled(Case subject, String name) {
        int dot = name.lastIndexOf('.');
        String group = dot < 0 ? "" : name.substring(0, dot);
        String label = name.substring(dot + 1);
        List<CaseColumn> alike = subject.columns().values().stream()
                .filter(column -> column.label().zh().equals(label))
                .toList();
        List<CaseColumn> ofGroup =
                alike.stream().filter(column -> isOf(column, group)).toList();
        List<CaseColumn> chosen = ofGroup.isEmpty() ? alike : ofGroup;
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(chosen.stream().limit(MOST).map(CaseColumn::name).collect(joining("、")));
    }

    private boolean isOf(CaseColumn column, String group) {
        int dot = column.name().indexOf('.');
        String source = dot < 0 ? "" : column.name().substring(0, dot);
        String title = titles.getOrDefault(source, "");
        return !group.isEmpty()
                && (source.equals(group)
                        || title.equals(group)
                        || title.contains(group)
                        || (!title.isEmpty() && group.contains(title)));
    }

    static boolean isChinese(String name) {
        return name.codePoints().anyMatch(c -> c > 127);
    }
}
