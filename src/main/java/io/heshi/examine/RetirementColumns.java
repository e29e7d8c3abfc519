package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a person has to retire: the categories and months of {@code StatutoryRetirement}. Whether the month has passed is told by comparing the birth
 * with a constant, so that a rule may ask it of everybody; the months themselves are worked out where they are shown.
 */
final class RetirementColumns {
    private RetirementColumns() {}

    /** Reads {@code derived.recognized_birth} and {@code derived.id_sex}. */
    static CaseColumns of(SourceColumns sources, String businessDate) {
        Set<String> all = Set.copyOf(sources.names());
        String category = category(sources);
        String sixtyGroup = sixtyGroup(sources, category);
        String month = "retirement_month(" + category + ", derived.recognized_birth)";
        String latest = "case when %s then retirement_month('M60', derived.recognized_birth) else %s end"
                .formatted(sixtyGroup, month);
        String overdue = "derived.recognized_birth < case when %s then %s else %s end"
                .formatted(sixtyGroup, bound("M60", businessDate), bound(category, businessDate));
        return new CaseColumns("retirement")
                .add(
                        "category",
                        "text",
                        all,
                        "退休类别",
                        "M60 men, F55 women who are cadres or on management or technical posts, F50 women workers; by the post, else the employment"
                                + " type, else the quota type.",
                        category)
                .add(
                        "month",
                        "text",
                        all,
                        "法定退休月",
                        "Statutory retirement month, the last month of pay in post; null when sex or month of birth is unknown.",
                        month)
                .add(
                        "span",
                        "boolean",
                        all,
                        "可选退休年龄",
                        "Whether a woman of the county level or above or with a senior title, for whom only the span from month to latest_month is known.",
                        "coalesce(" + sixtyGroup + ", false)")
                .add(
                        "latest_month",
                        "text",
                        all,
                        "最迟退休月",
                        "The month, or for a span its end, at the age of men.",
                        latest)
                .add(
                        "due",
                        "boolean",
                        all,
                        "已过法定退休月",
                        "Whether month lies before the month of the business date.",
                        "derived.recognized_birth < %s and derived.recognized_birth < %s"
                                .formatted(bound("F50", businessDate), bound(category, businessDate)))
                .add("overdue", "boolean", all, "已过最迟退休月", "Whether latest_month lies before it.", overdue)
                .add(
                        "overdue_months",
                        "integer",
                        all,
                        "超过月数",
                        "Months since latest_month, when overdue.",
                        "case when %s then months_between(%s, '%s') end".formatted(overdue, latest, businessDate));
    }

    private static String category(SourceColumns sources) {
        String sex = "coalesce(derived.id_sex, " + sources.all("sex") + ")";
        String work = Stream.of("post_category", "employment_type", "quota_type")
                .map(sources::all)
                .collect(joining(", ", "coalesce(", ")"));
        return "case %s when 'male' then 'M60' when 'female' then case when starts_with(%s, 'worker') then 'F50' else 'F55' end end"
                .formatted(sex, work);
    }

    private static String sixtyGroup(SourceColumns sources, String category) {
        String level = "coalesce(" + levels(sources) + ")";
        String high = List.of("county", "bureau", "provincial", "national").stream()
                .map(code -> "starts_with(%s, '%s')".formatted(level, code))
                .collect(joining(" or "));
        return "(%s) = 'F55' and (%s or starts_with(%s, 'senior'))"
                .formatted(category, high, sources.first("professional_title"));
    }

    /** The organization department knows the level first. */
    private static String levels(SourceColumns sources) {
        return Stream.concat(Stream.of("organization").filter(sources::has), sources.names().stream())
                .distinct()
                .map(source -> source + ".position_level")
                .collect(joining(", "));
    }

    /** The births before which the month has passed. */
    private static String bound(String category, String businessDate) {
        if (!category.startsWith("case")) {
            return "retired_births_before('%s', '%s')".formatted(category, businessDate);
        }
        return Stream.of("M60", "F55", "F50")
                .map(each -> "when '%s' then %s".formatted(each, bound(each, businessDate)))
                .collect(joining(" ", "case (" + category + ") ", " end"));
    }
}
