package io.heshi.city;

/** How a person came to hold a place, with the codes of {@code jobs/codes/entry_channel.csv}. */
enum EntryChannel {
    RECRUITMENT("recruitment", "公开招聘"),
    CIVIL_SERVICE_EXAM("civil_service_exam", "考试录用"),
    TRANSFER("transfer", "调入"),
    POLICY_PLACEMENT("policy_placement", "政策性安置"),
    GREEN_CHANNEL("green_channel", "绿色通道"),
    ENTERPRISE_TALENT("enterprise_talent", "政录企用"),
    TEACHER_MOVE("teacher_move", "县管校聘"),
    BULK_TRANSFER("bulk_transfer", "整建制划转");

    private final String code;
    private final String label;

    EntryChannel(String code, String label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    /** Whether a unit over quota must take such people too. */
    boolean exempt() {
        return this == POLICY_PLACEMENT || this == BULK_TRANSFER;
    }
}
