package io.heshi.intake.load;

import io.heshi.catalogue.Field;
import io.heshi.definition.Source;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.store.CopyText;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.io.JsonStringEncoder;

/** What claims say in the columns that their source declares itself: one JSON object of the texts that there are, in column {@code own}. */
final class OwnValues {
    private static final char NOTHING = 0;

    private final List<String> names;
    private final int first;
    private final StringBuilder json = new StringBuilder();

    /** @param first where their values begin among those of a claim */
    OwnValues(Source source, int first) {
        names = source.ownFields().stream().map(Field::name).toList();
        this.first = first;
    }

    /** The column of the table, if the source has such columns. */
    Optional<String> column() {
        return names.isEmpty() ? Optional.empty() : Optional.of("own");
    }

    /** Adds the column to the row of a claim, if the source has such columns. */
    void put(Claim claim, CopyText row) {
        if (names.isEmpty()) {
            return;
        }
        json.setLength(0);
        for (int i = 0; i < names.size(); i++) {
            String value = claim.values()[first + i];
            if (!value.isEmpty()) {
                json.append(json.length() == 0 ? "{\"" : ",\"")
                        .append(names.get(i))
                        .append("\":\"");
                // PostgreSQL has no text with U+0000 in it, however it is written.
                JsonStringEncoder.getInstance().quoteAsString(without(value), json);
                json.append('"');
            }
        }
        if (json.length() == 0) {
            row.nothing();
        } else {
            row.text(json.append('}').toString());
        }
    }

    private static String without(String value) {
        return value.indexOf(NOTHING) < 0 ? value : value.replace(String.valueOf(NOTHING), "");
    }
}
