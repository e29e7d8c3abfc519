package io.heshi.city.person;

import io.heshi.city.unit.EntryChannel;
import io.heshi.city.unit.PostLevel;
import io.heshi.city.unit.QuotaType;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a source says of a person; what it does not say is empty text. Never changes. */
public final class Row {

    private final EnumMap<Detail, Object> details;

    public Row(Map<Detail, Object> details) {
        this.details = new EnumMap<>(details);
    }

    public Row with(Detail detail, Object value) {
        return details.get(detail) == value ? this : with(Map.of(detail, value));
    }

    /** The same but for these details. */
    public Row with(Map<Detail, Object> others) {
        if (others.isEmpty()) {
            return this;
        }
        Row row = new Row(details);
        row.details.putAll(others);
        return row;
    }

    public Object get(Detail detail) {
        return details.getOrDefault(detail, "");
    }

    public String text(Detail detail) {
        return get(detail).toString();
    }

    /** A date that is there. */
    public LocalDate date(Detail detail) {
        return (LocalDate) get(detail);
    }

    public Optional<LocalDate> changed() {
        return Optional.of(get(Detail.CHANGED))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
    }

    public String idNumber() {
        return text(Detail.ID_NUMBER);
    }

    public String unitCode() {
        return text(Detail.UNIT_CODE);
    }

    /** Empty for staff outside the establishment. */
    public Optional<QuotaType> quotaType() {
        return get(Detail.QUOTA_TYPE) instanceof QuotaType type ? Optional.of(type) : Optional.empty();
    }

    public Optional<PostLevel> level() {
        return get(Detail.LEVEL) instanceof PostLevel level ? Optional.of(level) : Optional.empty();
    }

    public boolean inPost() {
        return ((Standing) get(Detail.STANDING)).active();
    }

    public EntryChannel channel() {
        return (EntryChannel) get(Detail.CHANNEL);
    }

    public boolean has(Detail detail) {
        return !get(detail).equals("");
    }
}
