package io.heshi.intake.receive;

import java.util.List;

/** Many names in one line. */
record ListedNames(String listed, int more) {
    private static final int MOST_SHOWN = 20;

    static ListedNames of(List<String> names) {
        List<String> sorted = names.stream().sorted().toList();
        int shown = Math.min(MOST_SHOWN, sorted.size());
        return new ListedNames(String.join(", ", sorted.subList(0, shown)), sorted.size() - shown);
    }

    String zh() {
        return more == 0 ? listed : listed + " 等 " + (MOST_SHOWN + more) + " 个";
    }

    String en() {
        return more == 0 ? listed : listed + " and " + more + " more";
    }
}
