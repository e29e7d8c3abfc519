package io.heshi.catalogue;

/** A text that staff see: Chinese first, English beside it. */
public record Label(String zh, String en) {

    /** Both languages in one line, or one where they do not differ. */
    public String both() {
        return zh.equals(en) ? zh : zh + " / " + en;
    }

    /** This text and another behind it, each language by itself. */
    public Label then(Label more) {
        return new Label(zh + more.zh, en + more.en);
    }
}
