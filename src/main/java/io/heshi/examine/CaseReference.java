package io.heshi.examine;

import static java.util.stream.Collectors.toMap;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.CaseColumn;
import io.heshi.definition.Source;
import io.heshi.examine.compile.Expression;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reference of case columns, {@code docs/cases.md}. */
public final class CaseReference {
    private static final String INTRODUCTION = """
            # Case columns

            What a rule may use in `when`, `severity`, `pending`, `amount`, `evidence` and `distinguish`. How to write a rule is told in
            [rules.md](rules.md). This page is generated; a test keeps it true. A person source or a named list
            that you add brings the same columns under its own name. A column that a source does not map in `jobs/sources/` is null, as is an empty cell.

            Dates are text and may be partial (`1980`, `1980-01`, `1980-01-15`); codes are text and hierarchical (`institution.civil`
            is a kind of `institution`). Compare two of them with `conflicts`:

            | function | says |
            |---|---|
            | `conflicts(a, b)` | true only when neither is the beginning of the other; null when one is unknown |
            | `within(date, 'YYYY-MM-DD', 'YYYY-MM-DD')` | whether a partial date may lie in this span, both ends included |
            | `level_above(a, b)` | whether a position level stands above another for certain: `county.deputy` above `township.chief`, not above `county` |
            | `first_day(date)` | the first day that a partial date may mean, as a real date |
            | `before(a, b)` | whether one partial date lies before another for certain: `2024-11` before `2024-12-05`, but not `2024-12` |
            | `months_between(a, b)` | whole months from one to the other, days not counted; null when a month is unknown |
            | `days_before(day, n)` | the day so many days before, such as `days_before(business_date, 365)` |

            Other functions that a rule may call: %s.
            """;
    private static final Set<String> EXPLAINED =
            Set.of("conflicts", "within", "first_day", "before", "months_between", "days_before", "level_above");

    private CaseReference() {}

    /**
     * The page as Markdown.
     *
     * @param sources in the order of the job
     */
    public static String markdown(List<Source> sources) {
        List<String> others = Expression.FUNCTIONS.stream()
                .filter(name -> !EXPLAINED.contains(name))
                .map(name -> "`" + name + "`")
                .toList();
        Map<String, Label> titles = sources.stream().collect(toMap(Source::name, Source::title));
        StringBuilder page = new StringBuilder(INTRODUCTION.formatted(String.join(", ", others)));
        for (Case subject : Cases.of(sources).all()) {
            page.append("\n## ").append(title(subject)).append('\n');
            sources.forEach(source -> section(
                    page,
                    subject,
                    Set.of(source.name()),
                    "`" + source.name() + "` " + source.title().zh(),
                    titles));
            section(page, subject, Set.of(), "the case as a whole", titles);
        }
        return page.toString();
    }

    private static String title(Case subject) {
        Label label = subject.scope().label();
        return "`over: " + subject.scope() + "` " + label.zh() + ": " + label.en();
    }

    /** @param of the one source that the columns of the section are about; empty for all other columns */
    private static void section(
            StringBuilder page, Case subject, Set<String> of, String heading, Map<String, Label> titles) {
        List<CaseColumn> columns = subject.columns().values().stream()
                .filter(column ->
                        column.sources().size() == 1 ? column.sources().equals(of) : of.isEmpty())
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        page.append("\n### ").append(heading).append("\n\n| column | type | 中文 | meaning |\n|---|---|---|---|\n");
        columns.forEach(column -> page.append("| `")
                .append(column.name())
                .append("` | ")
                .append(column.type())
                .append(" | ")
                .append(column.called(titles::get).zh())
                .append(" | ")
                .append(column.meaning())
                .append(" |\n"));
    }
}
