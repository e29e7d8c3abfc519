package io.heshi.report.document;

import io.heshi.report.document.Template.Piece;
import io.heshi.report.document.Template.Place;
import io.heshi.report.document.Template.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a template's cell, with its places told apart. */
final class CellWords {
    /** Full-width marks too: an input method writes them without being asked. */
    private static final Pattern PLACE = Pattern.compile("[$＄][{｛]([^{}｛｝]*)[}｝]");

    private static final Pattern LEFT_OPEN = Pattern.compile("[$＄][{｛]");

    private CellWords() {}

    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            if (place.start() > end) {
                pieces.add(new Words(text.substring(end, place.start())));
            }
            pieces.add(new Place(name(place.group(1))));
            end = place.end();
        }
        if (end < text.length()) {
            pieces.add(new Words(text.substring(end)));
        }
        return List.copyOf(pieces);
    }

    /** Whether a place begins that does not end. */
    static boolean leftOpen(String text) {
        return LEFT_OPEN.matcher(PLACE.matcher(text).replaceAll("")).find();
    }

    private static String name(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    }
}
