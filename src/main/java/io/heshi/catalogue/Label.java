package io.heshi.catalogue;

/** A text that staff see: Chinese first, English beside it. */
public record Label(String zh, String en) {

    /** This text and another behind it, each language by itself. */
    public Label then(Label more) {
        return new Label(zh + more.zh, en + more.en);
    }
}
