package io.heshi.city;

/** Where a unit's or a person's money comes from. */
enum Funding {
    FULL("全额拨款", "全额"),
    PARTIAL("差额补贴", "差额"),
    SELF("自收自支", "经费自理");

    private final String label;
    private final String inShort;

    Funding(String label, String inShort) {
        this.label = label;
        this.inShort = inShort;
    }

    String label() {
        return label;
    }

    String inShort() {
        return inShort;
    }
}
