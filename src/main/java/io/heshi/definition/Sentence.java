package io.heshi.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A sentence with columns in braces. What stands in brackets is left out where a column in it has no value; of several choices between
 * strokes the first is said whose columns all have one: <code>[退休于 {hr.retire_date}|未注明退休时间]</code>. A choice that begins with ≠
 * is said where they are not all the same.
 *
 * @param parts in their order
 */
public record Sentence(List<Part> parts) {

    private static final String DIFFER = "≠";

    /** @param choices the only one of a part that is not optional is always said */
    private record Part(List<List<Piece>> choices, boolean optional) {}

    /** @param column whether it is the name of a column, not words */
    private record Piece(String text, boolean column) {}

    public Sentence {
        parts = List.copyOf(parts);
    }

    /**
     * Takes a text apart.
     *
     * @param fault is given the key of the message about a bracket without its partner
     */
    public static Sentence parse(String text, Consumer<String> fault) {
        List<Part> parts = new ArrayList<>();
        List<List<Piece>> choices = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        boolean inBrackets = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '{') {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    return broken(fault, "says.brace");
                }
                addWords(words, pieces);
                pieces.add(new Piece(text.substring(at + 1, end).strip(), true));
                at = end;
            } else if (sign == '[' && !inBrackets || sign == ']' && inBrackets) {
                addWords(words, pieces);
                choices.add(pieces);
                parts.add(new Part(choices, inBrackets));
                choices = new ArrayList<>();
                pieces = new ArrayList<>();
                inBrackets = !inBrackets;
            } else if (sign == '[' || sign == ']' || sign == '}') {
                return broken(fault, sign == '}' ? "says.brace" : "says.bracket");
            } else if (sign == '|' && inBrackets) {
                addWords(words, pieces);
                choices.add(pieces);
                pieces = new ArrayList<>();
            } else {
                words.append(sign);
            }
        }
        if (inBrackets) {
            return broken(fault, "says.bracket");
        }
        addWords(words, pieces);
        choices.add(pieces);
        parts.add(new Part(choices, false));
        return new Sentence(parts);
    }

    private static Sentence broken(Consumer<String> fault, String how) {
        fault.accept(how);
        return new Sentence(List.of());
    }

    private static void addWords(StringBuilder words, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words.toString(), false));
            words.setLength(0);
        }
    }

    /** The columns that it names, in their order. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        parts.forEach(part -> part.choices.forEach(
                choice -> choice.stream().filter(Piece::column).forEach(piece -> columns.add(piece.text))));
        return columns;
    }

    /**
     * The sentence with the values of its columns.
     *
     * @param value of a column as staff read it, or empty
     * @param nothing stands for a value that is not there, outside brackets
     */
    public String filled(Function<String, Optional<String>> value, String nothing) {
        StringBuilder said = new StringBuilder();
        for (Part part : parts) {
            for (List<Piece> choice : part.choices) {
                if (!part.optional || isSaid(choice, value)) {
                    say(choice, part.optional && mustDiffer(choice), value, nothing, said);
                    break;
                }
            }
        }
        return said.toString();
    }

    private static void say(
            List<Piece> choice,
            boolean marked,
            Function<String, Optional<String>> value,
            String nothing,
            StringBuilder said) {
        int start = said.length();
        for (Piece piece : choice) {
            said.append(piece.column ? value.apply(piece.text).orElse(nothing) : piece.text);
        }
        if (marked) {
            said.delete(start, start + DIFFER.length());
        }
    }

    private static boolean isSaid(List<Piece> choice, Function<String, Optional<String>> value) {
        Set<String> values = new HashSet<>();
        for (Piece piece : choice) {
            if (piece.column) {
                Optional<String> told = value.apply(piece.text);
                if (told.isEmpty()) {
                    return false;
                }
                values.add(told.get());
            }
        }
        return !mustDiffer(choice) || values.size() > 1;
    }

    private static boolean mustDiffer(List<Piece> choice) {
        return !choice.isEmpty() && choice.get(0).text.startsWith(DIFFER);
    }
}
