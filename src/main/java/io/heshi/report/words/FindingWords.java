package io.heshi.report.words;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.definition.words.Evidence;
import io.heshi.report.facts.FindingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Tells a finding: in one line, and what each source says of it. What can be said of a column of evidence once is said once. */
public final class FindingWords {
    private final Wording wording;
    private final Map<ColumnOfScope, EvidenceColumn> columns = new ConcurrentHashMap<>();

    private record ColumnOfScope(String scope, String column) {}

    public FindingWords(Wording wording) {
        this.wording = wording;
    }

    /** What was found, as the sentence of the rule; where it has none, its title and what it goes by. */
    public Label sentence(FindingRow row) {
        return wording.says(row.rule())
                .map(says -> wording.told(wording.columns().said(row.scope(), says, row.evidence(), row.unread())))
                .orElseGet(() ->
                        new Label(titled(row), wording.ruleTitle(row.rule()).en()));
    }

    /** The same in Chinese. */
    public String description(FindingRow row) {
        return sentence(row).zh();
    }

    private String titled(FindingRow row) {
        Texts messages = wording.messages();
        StringBuilder text = new StringBuilder(wording.ruleTitle(row.rule()).zh());
        if (!row.part().isEmpty()) {
            text.append(messages.zh("description.part", wording.part(row)));
        }
        List<String> items = new ArrayList<>();
        for (Evidence evidence : row.evidence()) {
            EvidenceColumn column = column(row, evidence);
            if (column.described() && evidence.value().isPresent()) {
                items.add(column.owner() + column.told(evidence.value()));
            }
        }
        if (!items.isEmpty()) {
            text.append(messages.zh("description.colon")).append(wording.joined(items));
        }
        return text.toString();
    }

    /**
     * What a source says of the subject; {@code 无此人} when it does not know the person, nothing when it was not asked.
     */
    public List<String> said(FindingRow row, String source) {
        List<String> said = new ArrayList<>();
        boolean silent = true;
        boolean unknown = false;
        for (Evidence evidence : row.evidence()) {
            EvidenceColumn column = column(row, evidence);
            if (column.group().equals(source)) {
                said.add(column.told(evidence.value()));
                silent &= evidence.value().isEmpty();
            } else if (column.presenceOf().equals(source)) {
                unknown |= evidence.value().filter("false"::equals).isPresent();
            }
        }
        return silent && unknown
                ? List.of(wording.told(wording.columns().absence(source, row.unread()))
                        .zh())
                : said;
    }

    /** What no source of persons says: the unit, its places, what was computed. */
    public List<String> otherEvidence(FindingRow row) {
        return told(row, evidence -> other(row, evidence));
    }

    /** Of {@link #otherEvidence} what stands neither in the description nor in a column of its own. */
    public List<String> furtherEvidence(FindingRow row) {
        return told(
                row,
                evidence -> other(row, evidence)
                        && !column(row, evidence).beside()
                        && !(evidence.value().isPresent() && described(row, evidence)));
    }

    private boolean described(FindingRow row, Evidence evidence) {
        return wording.says(row.rule())
                .map(says -> says.columns().contains(evidence.column()))
                .orElseGet(() -> column(row, evidence).described());
    }

    private boolean other(FindingRow row, Evidence evidence) {
        EvidenceColumn column = column(row, evidence);
        return !column.presence() && !column.ofPersonSource();
    }

    private List<String> told(FindingRow row, Predicate<Evidence> wanted) {
        List<String> told = new ArrayList<>();
        for (Evidence evidence : row.evidence()) {
            if (wanted.test(evidence)) {
                told.add(column(row, evidence).told(evidence.value()));
            }
        }
        return told;
    }

    private EvidenceColumn column(FindingRow row, Evidence evidence) {
        return columns.computeIfAbsent(
                new ColumnOfScope(row.scope(), evidence.column()),
                asked -> EvidenceColumn.of(asked.scope(), asked.column(), wording));
    }
}
