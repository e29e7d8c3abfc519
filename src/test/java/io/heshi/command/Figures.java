package io.heshi.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** Figures that stand in several places, and what each place says. */
final class Figures {
    private final List<Figure> all = new ArrayList<>();

    /** What a figure is, by the place where it stands. */
    record Figure(String name, Map<String, Object> places) {
        Figure in(String place, Object said) {
            places.put(place, said instanceof Integer whole ? Long.valueOf(whole) : said);
            return this;
        }
    }

    Figure of(String name) {
        Figure figure = new Figure(name, new LinkedHashMap<>());
        all.add(figure);
        return figure;
    }

    /** All places of each figure say the same; every figure of which they do not is told. */
    void tie() {
        SoftAssertions softly = new SoftAssertions();
        for (Figure figure : all) {
            softly.assertThat(new HashSet<>(figure.places().values()))
                    .as("%s %s", figure.name(), figure.places())
                    .hasSize(1);
        }
        softly.assertAll();
    }
}
