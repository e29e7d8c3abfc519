package io.heshi.intake.layout;

import io.heshi.table.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rows above a header.
 *
 * @param keys what each of them says, to know it again on the next page
 * @param unit the unit that they name for the whole sheet
 */
record Titles(Set<String> keys, TitleUnit unit, boolean saysYuan, boolean saysTenThousand) {
    private static final Pattern TEN_THOUSAND = Pattern.compile("(?:单位[:：]?|[（(])(?:人民币)?万元");
    private static final Pattern YUAN = Pattern.compile("(?:单位[:：]?|[（(])(?:人民币)?元");

    Titles {
        keys = Set.copyOf(keys);
    }

    static Titles of(List<Row> rows) {
        Set<String> keys = new LinkedHashSet<>();
        TitleUnit unit = TitleUnit.NONE;
        boolean yuan = false;
        boolean tenThousand = false;
        for (Row row : rows) {
            String key = key(row);
            if (!key.isBlank()) {
                keys.add(key);
            }
            yuan |= YUAN.matcher(key).find();
            tenThousand |= saysTenThousand(key);
            TitleUnit named = UnitLabel.of(row);
            unit = named.isNone() ? unit : named;
        }
        return new Titles(keys, unit, yuan, tenThousand);
    }

    static boolean saysTenThousand(String key) {
        return TEN_THOUSAND.matcher(key).find();
    }

    /** The texts of a row without blanks, joined by tabs where a cell ends; empty cells say nothing. */
    static String key(Row row) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String text = HeaderWindow.compact(row.text(i));
            if (!text.isEmpty()) {
                key.append(key.length() == 0 ? "" : "\t").append(text);
            }
        }
        return key.toString();
    }
}
