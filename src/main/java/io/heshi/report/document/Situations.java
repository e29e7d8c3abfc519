package io.heshi.report.document;

import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the job's rules speak of which situation of 吃空饷: the first that their basis names, such as “吃空饷”情形（三）. A rule of the
 * office that names one counts too.
 */
record Situations(List<String> rules, List<String> situations) {
    private static final Pattern NAMED = Pattern.compile("情形[（(]([一二三四五六七])[）)]");

    static Situations of(Job job, Definitions definitions) {
        List<String> rules = new ArrayList<>();
        List<String> situations = new ArrayList<>();
        for (String id : job.rules()) {
            definitions.rule(id).flatMap(rule -> named(rule.basis())).ifPresent(situation -> {
                rules.add(id);
                situations.add(situation);
            });
        }
        return new Situations(rules, situations);
    }

    private static Optional<String> named(String basis) {
        Matcher number = NAMED.matcher(basis);
        return number.find() ? Optional.ofNullable(Parts.SITUATION_OF_NUMBER.get(number.group(1))) : Optional.empty();
    }

    Map<String, Object> parameters() {
        return Map.of(
                "rules",
                rules.toArray(String[]::new),
                "situations",
                situations.toArray(String[]::new),
                "ranks",
                situations.stream().map(Parts.SITUATIONS_BY_CERTAINTY::indexOf).toArray(Integer[]::new));
    }
}
