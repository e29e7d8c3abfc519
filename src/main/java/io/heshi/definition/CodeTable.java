package io.heshi.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A code table of {@code jobs/codes}: canonical codes with labels, and every spelling that means one of them.
 *
 * @param labels canonical code to label, in file order
 * @param spellings comparison key of a spelling ({@link io.heshi.vocabulary.HeaderName#key}) to canonical code; a code spells itself
 */
public record CodeTable(String name, Map<String, Label> labels, Map<String, String> spellings) {
    public CodeTable {
        labels = new LinkedHashMap<>(labels);
        spellings = Map.copyOf(spellings);
    }

    /** The code that a spelling means. */
    public Optional<String> code(String spellingKey) {
        return Optional.ofNullable(spellings.get(spellingKey));
    }

    /** The label of a code; a value that is no code of this table is shown as it is. */
    public Label label(String code) {
        Label label = labels.get(code);
        return label == null ? new Label(code, code) : label;
    }
}
