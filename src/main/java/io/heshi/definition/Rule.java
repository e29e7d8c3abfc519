package io.heshi.definition;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.cases.Scope;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A predicate over one case.
 *
 * @param id short code such as {@code P01}; it is part of an exception's identity, so it never changes its meaning
 * @param of of a rule over shared values, the columns in which persons have one alike: {@code finance.bank_account}; else none
 * @param severity of a finding for which no condition in {@code severityWhen} holds
 * @param severityWhen severities with the SQL condition under which they apply, the first that holds wins
 * @param when SQL predicate over the columns of the case ({@code docs/cases.md})
 * @param pending SQL predicate under which a finding is a mere difference in time, or empty
 * @param needs sources without which the rule is not run; absent means every source that its SQL names, an empty list none
 * @param evidence columns of the case that are shown with a finding
 * @param says what is said of a finding, or empty: then the title says it
 * @param becauseOf rules that explain what this one finds, those that are looked at first before the others
 * @param distinguish columns whose values tell two findings of one subject apart
 * @param amount SQL expression of the yuan a month at stake, or empty
 * @param months SQL expression of the number of months at stake, or empty; money at stake is amount times months
 * @param money what the amount is, and whatever folds under a finding of this rule
 * @param place the line of its id
 * @param places the line of every key and list item by its path: {@code when}, {@code severity.high}, {@code evidence[2]}
 */
public record Rule(
        String id,
        Label title,
        Scope scope,
        List<String> of,
        Severity severity,
        Map<Severity, String> severityWhen,
        String when,
        Optional<String> pending,
        Optional<List<String>> needs,
        List<String> evidence,
        Optional<Says> says,
        List<Because> becauseOf,
        List<String> distinguish,
        Optional<String> amount,
        Optional<String> months,
        AmountKind money,
        String basis,
        Label advice,
        List<Example> examples,
        FileLine place,
        Map<String, FileLine> places) {
    public Rule {
        severityWhen = Collections.unmodifiableMap(new LinkedHashMap<>(severityWhen));
        places = Map.copyOf(places);
        needs = needs.map(List::copyOf);
        of = List.copyOf(of);
        evidence = List.copyOf(evidence);
        becauseOf = List.copyOf(becauseOf);
        distinguish = List.copyOf(distinguish);
        examples = List.copyOf(examples);
    }

    /** Where a key of this rule stands, for messages about it; the rule itself when it has no such key. */
    public FileLine placeOf(String key) {
        return places.getOrDefault(key, place);
    }
}
