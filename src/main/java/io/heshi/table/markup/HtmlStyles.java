package io.heshi.table.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The few things that the styles of a web page say of a table: what is hidden, indented, a date or text. */
final class HtmlStyles {
    private static final int MOST = 100_000;
    private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]{0,20000})\\}");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z_][\\w-]*)\\s*(?:,|$)");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none");
    private static final Pattern LEVELS = Pattern.compile("mso-char-indent-count\\s*:\\s*(\\d{1,3})");
    private static final Pattern PADDING = Pattern.compile("padding-left\\s*:\\s*(\\d{1,4})(?:\\.\\d+)?\\s*(px|pt|em)");
    private static final Pattern NUMBER_FORMAT =
            Pattern.compile("mso-number-format\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|([^;]*))");
    private static final int PIXELS_A_LEVEL = 9;
    private static final int POINTS_A_LEVEL = 7;

    private final Map<String, String> classes = new HashMap<>();

    /** Takes in a style sheet. Of its rules only those for a class are heeded. */
    void add(String css) {
        Matcher rule = RULE.matcher(css);
        while (rule.find() && classes.size() < MOST) {
            Matcher name = CLASS.matcher(rule.group(1).strip());
            while (name.find()) {
                classes.merge(name.group(1), rule.group(2), (before, more) -> before + ";" + more);
            }
        }
    }

    /** Whether the element itself is not shown. */
    boolean isHidden(Element element) {
        return element.hasAttr("hidden") || declaration(element, HIDDEN).isPresent();
    }

    /** Indent levels of a cell. */
    int indent(Element cell) {
        Optional<Matcher> levels = declaration(cell, LEVELS);
        if (levels.isPresent()) {
            return Integer.parseInt(levels.get().group(1));
        }
        return declaration(cell, PADDING)
                .map(padding -> {
                    int width = Integer.parseInt(padding.group(1));
                    return switch (padding.group(2)) {
                        case "px" -> width / PIXELS_A_LEVEL;
                        case "pt" -> width / POINTS_A_LEVEL;
                        default -> width;
                    };
                })
                .orElse(0);
    }

    /** The number format that Excel gave a cell, as it would be in a workbook; empty if none. */
    String numberFormat(Element cell) {
        return declaration(cell, NUMBER_FORMAT)
                .map(found -> {
                    String quoted = found.group(1) == null ? found.group(2) : found.group(1);
                    return (quoted == null ? found.group(3) : quoted)
                            .replace("\\0022", "\"")
                            .replace("\\", "")
                            .strip();
                })
                .orElse("");
    }

    private Optional<Matcher> declaration(Element element, Pattern wanted) {
        String own = element.attr("style");
        if (!own.isEmpty()) {
            Matcher matcher = wanted.matcher(own.toLowerCase(Locale.ROOT));
            if (matcher.find()) {
                return Optional.of(matcher);
            }
        }
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        for (String name : element.classNames()) {
            String rule = classes.get(name);
            if (rule != null) {
                Matcher matcher = wanted.matcher(rule.toLowerCase(Locale.ROOT));
                if (matcher.find()) {
                    return Optional.of(matcher);
                }
            }
        }
        return Optional.empty();
    }
}
