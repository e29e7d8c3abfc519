package io.heshi.catalogue;

/** The language in which a job's reports speak to staff. What sources say stands as they say it. */
public enum Language {
    ZH("zh"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The word used in YAML ({@code language: en}) and in the page. */
    public String code() {
        return code;
    }

    /** A text as a report of this language shows it: what is shown first, and alone where there is no room for two. */
    public Label of(Label label) {
        return this == ZH ? label : new Label(label.en(), label.en());
    }
}
