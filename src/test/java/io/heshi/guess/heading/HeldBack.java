package io.heshi.guess.heading;

import io.heshi.vocabulary.HeaderName;
import java.util.Set;
import java.util.stream.Collectors;

/** The dictionary as it would be if nobody had ever met some headers. */
public final class HeldBack {
    private HeldBack() {}

    public static HeaderDictionary without(Set<String> headers) {
        Set<String> keys = headers.stream().map(HeaderName::key).collect(Collectors.toSet());
        return new HeaderDictionary(key -> !keys.contains(key));
    }
}
