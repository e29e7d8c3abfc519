package io.heshi.intake.receive;

import java.nio.file.Path;
import java.util.Locale;

/** ListedNames of files as messages and reports show them: in one line, whatever somebody has put into them. */
final class ShownName {
    private ShownName() {}

    /** The path with {@code /} between its parts. */
    static String of(Path relative) {
        StringBuilder name = new StringBuilder();
        relative.forEach(part -> name.append(name.isEmpty() ? "" : "/").append(part));
        return of(name.toString());
    }

    /** Line breaks, other control characters and those that turn the direction of writing become {@code \\u000A} and the like. */
    static String of(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            if (isInvisible(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
