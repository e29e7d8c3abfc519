package io.heshi.identity.link;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Which records hang together by pairs, each set known by the smallest of it. */
final class Components {
    private final Map<Long, Long> above = new HashMap<>();

    void join(long a, long b) {
        long first = of(a);
        long second = of(b);
        if (first != second) {
            above.put(Math.max(first, second), Math.min(first, second));
        }
    }

    /** The smallest record that hangs together with this one; itself if none does. */
    long of(long record) {
        long root = record;
        while (above.getOrDefault(root, root) != root) {
            root = above.getOrDefault(root, root);
        }
        long at = record;
        while (at != root) {
            long next = above.getOrDefault(at, root);
            above.put(at, root);
            at = next;
        }
        above.putIfAbsent(record, root);
        return root;
    }

    /** Every record that was spoken of, with the smallest of its set, in order. */
    Map<Long, Long> all() {
        Map<Long, Long> all = new TreeMap<>();
        Map.copyOf(above).keySet().forEach(record -> all.put(record, of(record)));
        return all;
    }
}
