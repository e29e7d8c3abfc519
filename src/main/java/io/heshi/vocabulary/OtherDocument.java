package io.heshi.vocabulary;

import io.heshi.vocabulary.date.PartialDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers of documents other than the resident ID card. */
final class OtherDocument {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 30;
    private static final Pattern NAMED =
            Pattern.compile("^(?:因私|因公|公务|外交|普通)?(?:护照|港澳居民来往内地通行证|港澳通行证|回乡证|台湾居民来往大陆通行证|台胞证"
                    + "|来往内地通行证|来往大陆通行证|外国人永久居留身份证|外国人永久居留证|永久居留证|军官证|士官证|士兵证|文职干部证|警官证)(?:号码|号|证号)?[::]?");
    private static final Pattern OFFICER = Pattern.compile("^(\\p{IsHan}{1,3}字)第?(\\d+)号?$");
    private static final Pattern SIGNS = Pattern.compile("[-.·()（）]");

    private OtherDocument() {}

    /** @param text of an ID number column, cleaned, that is no resident ID number */
    static Optional<IdReading.Other> read(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Optional.empty();
        }
        String number = SIGNS.matcher(
                        NAMED.matcher(text.toUpperCase(Locale.ROOT)).replaceFirst(""))
                .replaceAll("");
        String whole = OFFICER.matcher(number).replaceFirst("$1第$2号");
        for (DocumentType type : DocumentType.values()) {
            Matcher matcher = type.number().matcher(whole);
            if (matcher.matches() && !StandIn.isDigits(whole) && !isDay(whole)) {
                return Optional.of(new IdReading.Other(matcher.group(1), type));
            }
        }
        return Optional.empty();
    }

    // 19670531 in the column of numbers is somebody's birth.
    private static boolean isDay(String number) {
        return number.length() == SHORTEST
                && (number.startsWith("19") || number.startsWith("20"))
                && PartialDate.parse(number).isPresent();
    }
}
