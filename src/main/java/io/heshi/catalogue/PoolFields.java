package io.heshi.catalogue;

import static io.heshi.catalogue.Field.coded;
import static io.heshi.catalogue.Field.of;
import static io.heshi.catalogue.Field.spelled;
import static io.heshi.catalogue.FieldType.DATE;
import static io.heshi.catalogue.FieldType.INTEGER;
import static io.heshi.catalogue.FieldType.TEXT;
import static io.heshi.catalogue.FieldType.UNIT_CODE;
import static io.heshi.catalogue.FieldType.UNIT_NAME;

import java.util.List;

/** What a claim about a turnover pool, places lent from it, a filing or a ceiling may say. */
final class PoolFields {
    static final List<Field> POOL = List.of(
            of("pool", TEXT, "周转池名称", "Pool", "Name of the pool; several rows of one name are one pool."),
            of("pool_type", TEXT, "池类型", "Kind of pool", "Administrative, institution, school, talent …; free text."),
            coded("quota_type", "quota_type", "编制类型", "Quota type", "Kind of quota."),
            spelled("region", "region", "行政区划", "Region", "Administrative division that this part of the pool is for."),
            of("size", INTEGER, "周转池规模", "Size", "Places in the pool."),
            of("city_size", INTEGER, "其中市本级", "Of which city level", "Places of them for units of the city level."),
            of("document_no", TEXT, "批准文号", "Document", "Document that set the pool up."),
            of("approved_date", DATE, "批准时间", "Approved on", "When it was set up."));

    static final List<Field> ALLOCATION = List.of(
            of("unit_code", UNIT_CODE, "单位代码", "Unit code", "Code of the unit that the places are lent to."),
            of("unit_name", UNIT_NAME, "单位名称", "Unit", "Name of the unit."),
            of("pool", TEXT, "周转池名称", "Pool", "Pool that lends the places."),
            coded("quota_type", "quota_type", "编制类型", "Quota type", "Kind of quota."),
            of("lent", INTEGER, "下达数", "Lent", "Places lent."),
            of("document_no", TEXT, "核定文号", "Document", "Document that lends the places."),
            of("lent_date", DATE, "下达日期", "Lent on", "When the places were lent."),
            of("expires_date", DATE, "使用期限", "Until", "Until when they are lent; open if unknown."),
            of("used", INTEGER, "已使用数", "Used, as stated", "Places in use as the file states."));

    static final List<Field> FILING = List.of(
            of("filing_no", TEXT, "备案号", "Filing number", "Number of the filing that allows an entry."),
            of("unit_code", UNIT_CODE, "单位代码", "Unit code", "Code of the unit that may take people in."),
            of("unit_name", UNIT_NAME, "单位名称", "Unit", "Name of the unit."),
            coded("quota_type", "quota_type", "编制类型", "Quota type", "Kind of quota to be used."),
            of("approved", INTEGER, "核准人数", "Approved", "Persons who may enter."),
            coded("channel", "entry_channel", "进入形式", "Channel", "Channel by which they come."),
            of("approved_date", DATE, "备案日期", "Filed on", "When it was filed."),
            of("valid_until", DATE, "有效期至", "Valid until", "Last day of use."),
            of("used", INTEGER, "已使用数", "Used, as stated", "Persons who entered, as the file states."));

    static final List<Field> CEILING = List.of(
            spelled("region", "region", "行政区划", "Region", "Administrative division."),
            coded("admin_level", "admin_level", "层级", "Level", "Administrative level the ceiling is for."),
            coded("quota_type", "quota_type", "编制类型", "Quota type", "Kind of quota."),
            of("ceiling", INTEGER, "总量控制数", "Ceiling", "Most places that may be approved altogether."),
            of("document_no", TEXT, "批准文号", "Document", "Document that sets the ceiling."),
            of("approved_date", DATE, "批准时间", "Approved on", "When it was set."));

    private PoolFields() {}
}
