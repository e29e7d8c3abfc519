package io.heshi.intake.layout;

/** The unit that a row names by a label, such as 单位：市教育局 or 单位名称：市教育局 单位编码：101. Either may be empty. */
public record TitleUnit(String code, String name) {
    /** No unit is named. */
    public static final TitleUnit NONE = new TitleUnit("", "");

    public boolean isNone() {
        return code.isEmpty() && name.isEmpty();
    }
}
