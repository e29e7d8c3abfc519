package io.heshi.city;

import java.time.LocalDate;
import java.util.Optional;

/** Numbers of filings: one a unit, quota type and channel. */
final class FilingNo {

    private static final String SERIES = "云用编备";
    private static final int CHANNELS = EntryChannel.values().length;
    private static final int TYPES = QuotaType.values().length;

    private FilingNo() {}

    static String of(Unit unit, QuotaType type, EntryChannel channel, int year) {
        return DocumentNo.of(SERIES, year, (unit.number() * TYPES + type.ordinal()) * CHANNELS + channel.ordinal() + 1);
    }

    /** For whom the number was filed; empty for one that never was. Numbers of people, and dates, are not told by it. */
    static Optional<Filing> read(String number, CityPlan plan, City city) {
        String front = SERIES + "〔" + plan.firstDate().getYear() + "〕";
        if (!number.startsWith(front)) {
            return Optional.empty();
        }
        int place = Integer.parseInt(number.substring(front.length(), number.length() - 1)) - 1;
        int unit = place / CHANNELS / TYPES;
        LocalDate unknown = plan.firstDate();
        return unit >= city.units().size()
                ? Optional.empty()
                : Optional.of(new Filing(
                        number,
                        city.units().get(unit),
                        QuotaType.values()[place / CHANNELS % TYPES],
                        EntryChannel.values()[place % CHANNELS],
                        0,
                        unknown,
                        unknown,
                        0));
    }
}
