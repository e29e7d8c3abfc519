package io.heshi.report.document;

import io.heshi.definition.CodeTable;
import io.heshi.definition.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the figures of a table are told apart by, column by column. */
enum Parts {
    /** A quota type, or one under a form of funding: {@code institution}, {@code institution.full}. */
    QUOTA_TYPES("quota_type"),
    /** A level of leading posts: {@code county.chief}. */
    POSITIONS("position_level"),
    /** One of the seven situations of 国办发〔2014〕65号, in their order. */
    SITUATIONS(""),
    NONE("");

    /** All parts together. */
    static final String TOTAL = "total";
    /** What the template names no part for. */
    static final String REST = "rest";

    /** By the numbers that the document gives them. */
    static final Map<String, String> SITUATION_OF_NUMBER = Map.of(
            "一",
            "absent",
            "二",
            "overstayed",
            "三",
            "left",
            "四",
            "deceased",
            "五",
            "punished",
            "六",
            "inflated",
            "七",
            "other");

    /** The surest first: who has died has also left, and counts once. */
    static final List<String> SITUATIONS_BY_CERTAINTY =
            List.of("deceased", "left", "punished", "overstayed", "absent", "inflated", "other");

    private static final String FUNDING = "funding";

    private final String table;

    Parts(String table) {
        this.table = table;
    }

    /** @param funding empty where any will do */
    record Part(String name, String code, String funding) {}

    boolean hasRest() {
        return !table.isEmpty();
    }

    /** What a name means, by the code tables; nothing when it means none of these. */
    Optional<Part> of(String name, Definitions definitions) {
        if (this == NONE) {
            return Optional.empty();
        }
        if (name.equals(TOTAL) || (hasRest() && name.equals(REST))) {
            return Optional.of(new Part(name, "", ""));
        }
        if (this == SITUATIONS) {
            return SITUATIONS_BY_CERTAINTY.contains(name) ? Optional.of(new Part(name, "", "")) : Optional.empty();
        }
        if (codes(table, definitions).contains(name)) {
            return Optional.of(new Part(name, name, ""));
        }
        int dot = name.lastIndexOf('.');
        return this == QUOTA_TYPES
                        && dot > 0
                        && codes(table, definitions).contains(name.substring(0, dot))
                        && codes(FUNDING, definitions).contains(name.substring(dot + 1))
                ? Optional.of(new Part(name, name.substring(0, dot), name.substring(dot + 1)))
                : Optional.empty();
    }

    /** Every name that means a part. */
    List<String> all(Definitions definitions) {
        List<String> all = new ArrayList<>();
        if (this == NONE) {
            return all;
        }
        all.add(TOTAL);
        if (this == SITUATIONS) {
            all.addAll(SITUATIONS_BY_CERTAINTY);
            return all;
        }
        codes(table, definitions).forEach(code -> {
            all.add(code);
            if (this == QUOTA_TYPES) {
                codes(FUNDING, definitions).forEach(funding -> all.add(code + "." + funding));
            }
        });
        all.add(REST);
        return all;
    }

    private static Set<String> codes(String table, Definitions definitions) {
        return definitions
                .codeTable(table)
                .map(CodeTable::labels)
                .map(Map::keySet)
                .orElse(Set.of());
    }
}
