package io.heshi.command.preview;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.guess.preview.PreviewClass;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What staff call the classes of lines and the reasons behind them, Chinese first. */
public final class PreviewWords {
    private static final Texts TEXTS = Texts.load("report");

    private PreviewWords() {}

    public static String of(PreviewClass rowClass) {
        String code = rowClass.name().toLowerCase(Locale.ROOT);
        return TEXTS.of("line_class." + code).zh() + " " + code.replace('_', ' ');
    }

    /** A reason word, alone or before the column it is about, with the Chinese in front. */
    public static String reason(String code) {
        String word = code.split(" ")[0];
        Optional<String> ofNumber = TEXTS.find("id_fault." + word).map(fault -> "身份证号" + fault.zh());
        return Stream.of("reject.", "value_fault.", "line_reason.")
                .flatMap(kind -> TEXTS.find(kind + word).stream())
                .map(Label::zh)
                .findFirst()
                .filter(zh -> !code.endsWith(" id_no") || ofNumber.isEmpty())
                .or(() -> ofNumber)
                .map(zh -> zh + " " + code)
                .orElse(code);
    }
}
