package io.heshi.command.person;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of exceptions as they are typed. An ID number is none, and is not repeated in any message. */
public final class ExceptionNumbers {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,11}");

    private ExceptionNumbers() {}

    /** The numbers in the order given; empty where something else was typed. */
    public static Optional<List<Long>> of(List<String> typed) {
        return typed.stream().allMatch(text -> NUMBER.matcher(text).matches())
                ? Optional.of(typed.stream().map(Long::valueOf).distinct().toList())
                : Optional.empty();
    }
}
