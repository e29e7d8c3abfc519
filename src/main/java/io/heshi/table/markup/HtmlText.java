package io.heshi.table.markup;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a cell as a browser shows it: blanks run together, {@code br} and blocks are line breaks, NBSP stays. */
final class HtmlText {
    private final HtmlStyles styles;
    private final StringBuilder text = new StringBuilder();
    private boolean blankDue;

    private HtmlText(HtmlStyles styles) {
        this.styles = styles;
    }

    static String of(Element cell, HtmlStyles styles) {
        HtmlText text = new HtmlText(styles);
        text.children(cell);
        int end = text.text.length();
        while (end > 0 && text.text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.text.substring(0, end);
    }

    // The parser bounds the depth, so recursion does as well.
    private void children(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node node = element.childNode(i);
            if (node instanceof TextNode words) {
                words(words.getWholeText());
            } else if (node instanceof Element child) {
                element(child);
            }
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br" -> lineBreak();
            case "script", "style", "noscript", "template" -> {}
            case "input" -> {
                String type = element.attr("type");
                if (type.isEmpty() || type.equalsIgnoreCase("text") || type.equalsIgnoreCase("number")) {
                    words(element.attr("value"));
                }
            }
            case "option" -> {
                if (element.hasAttr("selected")) {
                    children(element);
                }
            }
            case "td", "th" -> {
                blankDue = true;
                children(element);
            }
            case "div", "p", "li", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "ul", "ol" -> {
                if (!styles.isHidden(element)) {
                    blockBreak();
                    children(element);
                    blockBreak();
                }
            }
            default -> {
                if (!styles.isHidden(element)) {
                    children(element);
                }
            }
        }
    }

    private void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                blankDue = true;
            } else {
                if (blankDue && !atLineStart()) {
                    text.append(' ');
                }
                blankDue = false;
                text.append(c);
            }
        }
    }

    private boolean atLineStart() {
        return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    }

    private void lineBreak() {
        blankDue = false;
        text.append('\n');
    }

    private void blockBreak() {
        if (!atLineStart()) {
            lineBreak();
        }
        blankDue = false;
    }
}
