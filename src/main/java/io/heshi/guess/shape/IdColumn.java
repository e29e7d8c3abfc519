package io.heshi.guess.shape;

import io.heshi.definition.CodeTable;
import io.heshi.vocabulary.IdReading;
import io.heshi.vocabulary.ResidentId;
import io.heshi.vocabulary.date.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The column of ID numbers of a table, by which others are told: sex and date of birth follow from it. */
final class IdColumn {
    static final double LIKELY = 0.5;

    private final @Nullable SampledColumn column;

    private IdColumn(@Nullable SampledColumn column) {
        this.column = column;
    }

    /** The column with most valid numbers, if they are at least half of its cells. */
    static IdColumn of(SampledTable table) {
        SampledColumn best = null;
        double most = LIKELY;
        for (SampledColumn candidate : table.columns()) {
            double share = validShare(candidate);
            if (share >= most && (best == null || share > most)) {
                best = candidate;
                most = share;
            }
        }
        return new IdColumn(best);
    }

    static double validShare(SampledColumn column) {
        int valid = 0;
        for (int i = 0; i < column.rows(); i++) {
            valid += column.id(i) instanceof IdReading.Valid ? 1 : 0;
        }
        return column.isEmpty() ? 0 : (double) valid / column.filled();
    }

    boolean isPresent() {
        return column != null;
    }

    private Optional<ResidentId> id(int row) {
        return column != null && column.id(row) instanceof IdReading.Valid valid
                ? Optional.of(valid.id())
                : Optional.empty();
    }

    /**
     * Share of rows in which a date is the date of birth of the ID number, as far as the coarser of both says; -1 if none can be compared.
     */
    double birthShare(SampledColumn dates) {
        return share(dates, (id, date) -> agrees(id.birth(), date));
    }

    /** Share of rows in which a date lies 14 to 45 years after birth, -1 if none can be compared. */
    double workingAgeShare(SampledColumn dates) {
        return share(dates, (id, date) -> {
            int years = date.year() - id.birth().getYear();
            return years >= 14 && years <= 45;
        });
    }

    /** Share of rows in which a text means the sex of the ID number, -1 if none can be compared. */
    double sexShare(SampledColumn texts, CodeTable sexes) {
        UnaryOperator<String> code = text -> sexes.code(text).orElse("");
        int compared = 0;
        int agreed = 0;
        for (int i = 0; i < texts.rows(); i++) {
            Optional<ResidentId> id = id(i);
            if (id.isPresent() && !texts.text(i).isEmpty()) {
                compared++;
                agreed += code.apply(texts.text(i)).equals(id.get().sex().code()) ? 1 : 0;
            }
        }
        return compared == 0 ? -1 : (double) agreed / compared;
    }

    private double share(SampledColumn dates, Relation relation) {
        int compared = 0;
        int held = 0;
        for (int i = 0; i < dates.rows(); i++) {
            Optional<ResidentId> id = id(i);
            Optional<PartialDate> date = id.isEmpty() ? Optional.empty() : dates.date(i);
            if (id.isPresent() && date.isPresent()) {
                compared++;
                held += relation.holds(id.get(), date.get()) ? 1 : 0;
            }
        }
        return compared == 0 ? -1 : (double) held / compared;
    }

    private static boolean agrees(LocalDate birth, PartialDate date) {
        return birth.getYear() == date.year()
                && (date.month() == 0 || date.month() == birth.getMonthValue())
                && (date.day() <= 1 || date.day() == birth.getDayOfMonth());
    }

    @FunctionalInterface
    private interface Relation {
        boolean holds(ResidentId id, PartialDate date);
    }
}
