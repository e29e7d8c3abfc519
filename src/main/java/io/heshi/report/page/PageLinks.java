package io.heshi.report.page;

import java.util.Map;

/** Which rows of the list a figure counts. */
final class PageLinks {
    private static final ListLink URGENT = ListLink.OPEN.and("severity", "high");

    private static final Map<String, String> FIGURES = Map.ofEntries(
            Map.entry("open", ListLink.OPEN.fragment()),
            Map.entry("high", URGENT.fragment()),
            Map.entry("medium", ListLink.OPEN.and("severity", "medium").fragment()),
            Map.entry("low", ListLink.OPEN.and("severity", "low").fragment()),
            Map.entry("info", ListLink.OPEN.and("severity", "info").fragment()),
            Map.entry("pending", ListLink.of("state", "pending").fragment()),
            Map.entry("explained", ListLink.of("state", "explained").fragment()),
            Map.entry("money", ListLink.OPEN.and("sort", "amount").fragment()),
            Map.entry("persons_concerned", ListLink.OPEN.fragment()),
            Map.entry("new", change("new")),
            Map.entry("reopened", change("reopened")),
            Map.entry("still", change("still")),
            Map.entry("cleared", change("cleared")),
            Map.entry("not_judged", change("not_judged")),
            Map.entry("over", "#quotas"),
            Map.entry("over_units", "#quotas"),
            Map.entry("vacant", "#vacancies"));

    private PageLinks() {}

    /** To the rows behind a figure that heads the page; empty text where it counts no rows. */
    static String figure(String key) {
        return FIGURES.getOrDefault(key, "");
    }

    /** To those of some rows that a column of this key counts; empty text where it counts none. */
    static String counted(ListLink rows, String column) {
        return switch (column) {
            case "open", "persons" -> rows.and("state", "open").fragment();
            case "high" -> rows.and("state", "open").and("severity", "high").fragment();
            case "explained", "pending" -> rows.and("state", column).fragment();
            case "new", "reopened", "cleared" -> rows.and("change", column).fragment();
            case "net" -> rows.and("change", "new,reopened,cleared").fragment();
            default -> "";
        };
    }

    private static String change(String code) {
        return ListLink.of("change", code).fragment();
    }
}
