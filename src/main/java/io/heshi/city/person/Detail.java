package io.heshi.city.person;

import io.heshi.city.unit.EntryChannel;
import io.heshi.city.unit.Funding;
import io.heshi.city.unit.QuotaType;

/** What sources say of a person. Some is known to few of them. */
public enum Detail {
    ID_NUMBER,
    NAME,
    MALE,
    BIRTH,
    ETHNICITY,
    UNIT_CODE,
    UNIT_NAME,
    DEPARTMENT,
    QUOTA_TYPE,
    FUNDING,
    STANDING,
    /** When the last change of the standing took effect. */
    CHANGED,
    RETIRED_ON,
    DIED_ON,
    STATUS_UNTIL,
    INSURANCE,
    WORK_START,
    UNIT_ENTRY,
    POSITION,
    POST_CATEGORY,
    EMPLOYMENT,
    REGISTERED,
    EDUCATION,
    DEGREE,
    PARTY,
    LEVEL,
    RANK,
    TITLE,
    ABOVE_POST,
    ABOVE_POST_DOCUMENT,
    /** When the person took the quota place; how, by which filing, and of which pool by which document. */
    ENTERED,
    CHANNEL,
    FILING_NO,
    POOL,
    ALLOCATION_NO,
    /** In fen, before deductions. */
    PAY,
    PAY_MONTH,
    REMARK;

    /** A value as tables write it. */
    public Object read(String text) {
        return switch (this) {
            case STANDING -> Standing.valueOf(text);
            case FUNDING -> Funding.valueOf(text);
            case CHANNEL -> EntryChannel.valueOf(text);
            case QUOTA_TYPE -> text.isEmpty() ? text : QuotaType.valueOf(text);
            case PAY -> Long.valueOf(text);
            default -> text;
        };
    }
}
