package io.heshi.examine;

import java.util.List;

/** The reference of case columns, {@code docs/cases.md}. */
public final class CaseReference {
    private CaseReference() {}

    /** The page as Markdown, for the four shipped person sources. */
    public static String markdown(List<String> personSources) {
        StringBuilder page = new StringBuilder("""
                # Case columns

                What a rule may use in `when`, `severity`, `pending`, `amount`, `evidence` and `distinguish`. This page is generated from the
                catalogue; a test keeps it true. A person source that you add brings the same columns under its own name.

                Partial dates are text (`1980`, `1980-01`, `1980-01-15`) and codes are hierarchical text (`institution.civil`): compare two of
                them with `conflicts(a, b)`, which is true only when neither is the beginning of the other. `within(date, 'YYYY-MM-DD',
                'YYYY-MM-DD')` tells whether a partial date may lie in a span; `first_day(date)` gives a real date.

                Functions: %s.
                """.formatted(String.join(", ", Expression.FUNCTIONS)));
        for (CaseRelation relation : new Cases(personSources).all()) {
            page.append("\n## ")
                    .append(relation.scope().code())
                    .append("\n\n| column | type | 中文 | meaning |\n|---|---|---|---|\n");
            relation.columns()
                    .values()
                    .forEach(column -> page.append("| `")
                            .append(column.name())
                            .append("` | ")
                            .append(column.type())
                            .append(" | ")
                            .append(column.label().zh())
                            .append(" | ")
                            .append(column.meaning())
                            .append(" |\n"));
        }
        return page.toString();
    }
}
