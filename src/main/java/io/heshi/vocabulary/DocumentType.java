package io.heshi.vocabulary;

import java.util.regex.Pattern;

/** Documents that name a person who has no resident ID number, told by the form of their numbers. */
public enum DocumentType {
    /** 港澳居民来往内地通行证: H or M and 8 digits; the older ones count their renewals in two more. */
    HONG_KONG_OR_MACAO_PERMIT("([HM]\\d{8})(?:\\d{2})?"),
    /** 台湾居民来往大陆通行证: 8 digits; the older ones 10 and a letter. */
    TAIWAN_PERMIT("(\\d{8}|\\d{10}[A-Z])"),
    /** 外国人永久居留证 before 2017: three letters of the country and 12 digits. The later ones are valid resident ID numbers. */
    PERMANENT_RESIDENCE("([A-Z]{3}\\d{12})"),
    /** Chinese passports of all kinds: E, G, D, P, S and 7 or 8 digits, or such a letter, another one and 7 digits. */
    PASSPORT("([EG]\\d{8}|[DPS]\\d{7,8}|[EDPS][A-Z]\\d{7})"),
    /** 军字第2001988号: officers, soldiers and civilian staff of the forces. */
    OFFICER_CARD("(\\p{IsHan}{1,3}字第\\d{4,10}号)");

    private final Pattern number;

    DocumentType(String number) {
        this.number = Pattern.compile(number);
    }

    /** The form of its numbers, normalised; the first group is what stays the same when the document is renewed. */
    Pattern number() {
        return number;
    }
}
