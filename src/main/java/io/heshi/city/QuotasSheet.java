package io.heshi.city;

/** The columns of the quota ledger: a row a unit and quota type. */
final class QuotasSheet {

    private static final Object[] HEADER = {"机构编码", "机构名称", "编制类型", "核定编制数", "经费形式", "批准文号", "批准时间"};

    private QuotasSheet() {}

    static Object[] header() {
        return HEADER;
    }

    static Object[] row(Quota quota) {
        return new Object[] {
            quota.unitCode(),
            quota.unitName(),
            quota.type().inRegister(),
            quota.approved(),
            quota.funding().label(),
            quota.documentNo(),
            Words.day(quota.approvedOn())
        };
    }
}
