package io.heshi.report.letter;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/** How a paragraph of a letter looks, by the standard of official letters (GB/T 9704): fonts by their role, sizes in points. */
enum Look {
    TITLE("font.title", 22, ParagraphAlignment.CENTER, 0, 0),
    NUMBER("font.body", 16, ParagraphAlignment.CENTER, 0, 28),
    ADDRESSEE("font.body", 16, ParagraphAlignment.LEFT, 0, 28),
    BODY("font.body", 16, ParagraphAlignment.BOTH, 2, 28),
    HEADING("font.heading", 16, ParagraphAlignment.LEFT, 2, 28),
    SIGNED("font.body", 16, ParagraphAlignment.RIGHT, 4, 28),
    CONTACT("font.body", 16, ParagraphAlignment.LEFT, 2, 28),
    ANNEX("font.heading", 16, ParagraphAlignment.LEFT, 0, 28),
    LIST_TITLE("font.title", 18, ParagraphAlignment.CENTER, 0, 0),
    LIST_NOTE("font.body", 12, ParagraphAlignment.LEFT, 0, 20),
    CELL_HEADER("font.heading", 10.5, ParagraphAlignment.CENTER, 0, 0),
    CELL("font.body", 10.5, ParagraphAlignment.LEFT, 0, 0),
    CELL_CENTRED("font.body", 10.5, ParagraphAlignment.CENTER, 0, 0),
    PAGE("font.body", 14, ParagraphAlignment.CENTER, 0, 0);

    private final String font;
    private final double size;
    private final ParagraphAlignment alignment;
    private final int indent;
    private final int leading;

    /**
     * @param font key of its name
     * @param indent of the first line, or from the right where that is where it ends, in characters
     * @param leading in points; as the font needs if 0
     */
    Look(String font, double size, ParagraphAlignment alignment, int indent, int leading) {
        this.font = font;
        this.size = size;
        this.alignment = alignment;
        this.indent = indent;
        this.leading = leading;
    }

    String font() {
        return font;
    }

    double size() {
        return size;
    }

    ParagraphAlignment alignment() {
        return alignment;
    }

    int indent() {
        return indent;
    }

    int leading() {
        return leading;
    }
}
