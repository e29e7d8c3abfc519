package io.heshi.city.unit;

import io.heshi.city.plan.CityPlan;
import java.util.Optional;

/** For whom a number was filed by which a unit may take people in: one a unit, quota type and channel. */
public record FilingNo(Unit unit, QuotaType type, EntryChannel channel) {

    private static final String SERIES = "云用编备";
    private static final int CHANNELS = EntryChannel.values().length;
    private static final int TYPES = QuotaType.values().length;

    /** The number as it is written in that city. */
    public String in(CityPlan plan) {
        return DocumentNo.of(
                SERIES,
                plan.firstDate().getYear(),
                (unit.number() * TYPES + type.ordinal()) * CHANNELS + channel.ordinal() + 1);
    }

    /** Empty for a number that was never filed. */
    public static Optional<FilingNo> read(String number, CityPlan plan, City city) {
        String front = SERIES + "〔" + plan.firstDate().getYear() + "〕";
        if (!number.startsWith(front)) {
            return Optional.empty();
        }
        int place = Integer.parseInt(number.substring(front.length(), number.length() - 1)) - 1;
        int unit = place / CHANNELS / TYPES;
        return unit >= city.units().size()
                ? Optional.empty()
                : Optional.of(new FilingNo(
                        city.units().get(unit),
                        QuotaType.values()[place / CHANNELS % TYPES],
                        EntryChannel.values()[place % CHANNELS]));
    }
}
