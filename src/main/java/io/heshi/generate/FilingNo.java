package io.heshi.generate;

/** Numbers of filings: one a unit, quota type and channel. */
final class FilingNo {

    private static final int CHANNELS = EntryChannel.values().length;

    private FilingNo() {}

    static String of(Unit unit, QuotaType type, EntryChannel channel, int year) {
        int number = (unit.number() * QuotaType.values().length + type.ordinal()) * CHANNELS + channel.ordinal() + 1;
        return DocumentNo.of("云用编备", year, number);
    }
}
