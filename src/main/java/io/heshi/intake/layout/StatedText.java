package io.heshi.intake.layout;

import io.heshi.catalogue.FieldType;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.definition.ValueOrigin.Constant;
import io.heshi.definition.ValueOrigin.FileName;
import io.heshi.definition.ValueOrigin.SheetName;
import io.heshi.definition.ValueOrigin.Stated;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is stated beside the cells: constants, and parts of the names of sheet and file. */
final class StatedText {
    private StatedText() {}

    /** Canonical column to its text, for the columns that have one here. */
    static Map<String, String> of(Source source, String fileName, String sheet) {
        String plainName = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        Map<String, String> texts = new HashMap<>();
        for (ColumnMapping mapping : source.columns()) {
            String text = text(mapping, plainName, sheet).strip();
            if (!text.isEmpty()) {
                texts.put(mapping.field().name(), text);
            }
        }
        return texts;
    }

    private static String text(ColumnMapping mapping, String fileName, String sheet) {
        Stated stated = mapping.origin().stated();
        FieldType type = mapping.field().type();
        if (stated instanceof Constant constant) {
            return constant.text();
        }
        if (stated instanceof SheetName name) {
            return name.regex().isEmpty() ? sheet : found(name.regex(), sheet, type);
        }
        return stated instanceof FileName name ? found(name.regex(), fileName, type) : "";
    }

    /** The groups of what is found in the text: of a date all joined by {@code -}, else the first; empty text if there is none. */
    static String found(String regex, String text, FieldType type) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        if (!matcher.find()) {
            return "";
        }
        Stream<String> groups = IntStream.rangeClosed(1, type.isTime() ? matcher.groupCount() : 1)
                .mapToObj(matcher::group)
                .filter(group -> group != null && !group.isBlank());
        return groups.collect(Collectors.joining("-"));
    }
}
