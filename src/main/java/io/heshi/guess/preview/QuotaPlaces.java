package io.heshi.guess.preview;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.Source;
import io.heshi.intake.cleanse.ClaimColumns;
import io.heshi.intake.cleanse.Mention;
import io.heshi.intake.cleanse.Outcome.Claim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** On which sheets of a file a unit and quota type stand: what two of them say cannot be added up. */
final class QuotaPlaces {
    private final boolean asked;
    private final List<String> columns;
    private final Map<List<String>, Stated> stated = new LinkedHashMap<>();

    /** @param sheets the number by sheet */
    private record Stated(String unit, Map<String, Long> sheets) {}

    QuotaPlaces(Source source) {
        asked = source.claims().equals(ClaimKind.QUOTA);
        columns = ClaimColumns.of(source);
    }

    void add(Claim claim) {
        if (!asked) {
            return;
        }
        Mention mention = claim.mention();
        String unit = mention.codeKey().isEmpty() ? mention.nameKey() : mention.codeKey();
        stated.computeIfAbsent(
                        List.of(unit, value(claim, "quota_type"), value(claim, "funding")),
                        key -> new Stated(mention.name().isEmpty() ? mention.code() : mention.name(), new TreeMap<>()))
                .sheets
                .merge(claim.sheet(), Long.parseLong(value(claim, "approved")), Long::sum);
    }

    private String value(Claim claim, String field) {
        return claim.values()[columns.indexOf(field)];
    }

    /** Those that several sheets state, each with all its places, as a gate tells them. */
    List<String> twice(String fileName) {
        List<String> twice = new ArrayList<>();
        stated.forEach((key, one) -> {
            if (one.sheets.size() > 1) {
                List<String> places = new ArrayList<>();
                one.sheets.forEach((sheet, approved) -> places.add(fileName + " " + sheet + " " + approved));
                twice.add((one.unit + " " + key.get(1)).strip() + ": " + String.join(" / ", places));
            }
        });
        return twice;
    }
}
