package io.heshi.definition;

/** How grave a finding is. */
public enum Severity {
    HIGH("high", "高"),
    MEDIUM("medium", "中"),
    LOW("low", "低"),
    INFO("info", "提示");

    private final String code;
    private final String zh;

    Severity(String code, String zh) {
        this.code = code;
        this.zh = zh;
    }

    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }
}
