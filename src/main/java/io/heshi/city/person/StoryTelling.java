package io.heshi.city.person;

import io.heshi.city.plan.WorkingDays;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells one story of one person on one night, as {@code stories.yaml} has it. */
final class StoryTelling {

    /** Longest age of a change, in working days, that the sources may still be catching up on; rules allow 10. */
    private static final int CATCHING_UP = 7;

    private final StoryValues values;
    private final LocalDate date;

    StoryTelling(StoryValues values, LocalDate date) {
        this.values = values;
        this.date = date;
    }

    Dossier told(Dossier plain) {
        Story story = plain.person().story();
        Dossier told = told(plain, plain, story.rows());
        for (Map.Entry<String, Map<String, List<Map<String, String>>>> beside :
                story.when().entrySet()) {
            if (holds(beside.getKey())) {
                told = told(plain, told, beside.getValue());
            }
        }
        return told;
    }

    private boolean holds(String condition) {
        return switch (condition) {
            case "off" -> values.off();
            case "unlisted" -> values.unlisted();
            case "late" -> catchingUp();
            case "settled" -> !catchingUp();
            default -> throw new IllegalStateException(condition);
        };
    }

    private boolean catchingUp() {
        return !values.workingDaysAgo().isBefore(WorkingDays.before(date, CATCHING_UP));
    }

    private Dossier told(Dossier plain, Dossier before, Map<String, List<Map<String, String>>> rows) {
        Dossier told = before;
        for (Map.Entry<String, List<Map<String, String>>> item : rows.entrySet()) {
            boolean onlyIfThere = item.getKey().endsWith("?");
            Source source = source(item.getKey().replace("?", ""));
            if (onlyIfThere && plain.of(source).isEmpty()) {
                continue;
            }
            // What organization says is not yet spelt in its own way.
            Row own = source == Source.ORGANIZATION && !onlyIfThere
                    ? plain.register().get(0)
                    : plain.of(source).stream()
                            .findFirst()
                            .orElse(plain.register().get(0));
            List<Row> changed = new ArrayList<>();
            for (Map<String, String> details : item.getValue()) {
                Row from = details.containsKey("like")
                        ? told.of(source(details.getOrDefault("like", ""))).get(0)
                        : own;
                row(from, details).ifPresent(changed::add);
            }
            told = told.with(source, changed);
        }
        return told;
    }

    /** Empty for the row of another unit if there is none. */
    private Optional<Row> row(Row from, Map<String, String> details) {
        Row row = from;
        for (Map.Entry<String, String> detail : details.entrySet()) {
            String text = detail.getValue();
            if (detail.getKey().equals("unit")) {
                Optional<Unit> unit = values.unit(text);
                if (unit.isEmpty()) {
                    return Optional.empty();
                }
                row = row.with(Map.of(
                        Detail.UNIT_CODE, unit.get().code(),
                        Detail.UNIT_NAME, unit.get().name()));
            } else if (!detail.getKey().equals("like")) {
                Detail what = Detail.valueOf(detail.getKey().toUpperCase(Locale.ROOT));
                row = row.with(what, value(what, text, row));
            }
        }
        return Optional.of(row);
    }

    private Object value(Detail what, String text, Row row) {
        if (text.startsWith("$")) {
            return values.of(text, row);
        }
        if (row.get(what) instanceof LocalDate day) {
            for (String period : text.split(" ", -1)) {
                day = day.plus(Period.parse(period));
            }
            return day;
        }
        return what.read(text);
    }

    private static Source source(String name) {
        return Source.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
