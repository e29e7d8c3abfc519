package io.heshi.intake.layout;

import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;
import io.heshi.vocabulary.HeaderName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What headers that stand twice on a sheet mean. Only when all required columns do, there are two of what a row speaks of: a list
 * in blocks side by side if each block has the same columns, and else nobody knows.
 *
 * @param headers those of the required columns, if it is not known what they mean
 */
record Doubled(SideBySide blocks, List<String> headers) {
    private static final int FEWEST = 2;
    private static final Doubled NOTHING = new Doubled(SideBySide.NONE, List.of());

    Doubled {
        headers = List.copyOf(headers);
    }

    static Doubled of(List<HeaderColumn> columns, Map<String, int[]> found, List<String> required) {
        Map<Integer, String> paths = new HashMap<>();
        Map<String, List<Integer>> places = new HashMap<>();
        for (HeaderColumn column : columns) {
            String path = HeaderName.exactKey(column.path());
            paths.put(column.position(), path);
            places.computeIfAbsent(path, p -> new ArrayList<>()).add(column.position());
        }
        List<List<Integer>> doubled = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, int[]> column : found.entrySet()) {
            List<Integer> of = column.getValue().length == 1
                    ? places.getOrDefault(paths.getOrDefault(column.getValue()[0], ""), List.of())
                    : List.of();
            if (of.size() > 1) {
                doubled.add(of);
                if (required.contains(column.getKey())) {
                    names.add(paths.getOrDefault(of.get(0), ""));
                }
            } else if (required.contains(column.getKey())) {
                return NOTHING;
            }
        }
        if (names.isEmpty() || doubled.size() < FEWEST) {
            return NOTHING;
        }
        SideBySide blocks = blocks(doubled, paths, mapped(found));
        return blocks.isDivided() ? new Doubled(blocks, List.of()) : new Doubled(SideBySide.NONE, names);
    }

    private static Set<Integer> mapped(Map<String, int[]> found) {
        Set<Integer> mapped = new TreeSet<>();
        found.values().forEach(cells -> {
            for (int cell : cells) {
                mapped.add(cell);
            }
        });
        return mapped;
    }

    /** The same distance and number of blocks for every doubled column, and no column that only one block has but those before. */
    private static SideBySide blocks(List<List<Integer>> doubled, Map<Integer, String> paths, Set<Integer> mapped) {
        List<Integer> one = doubled.get(0);
        int width = one.get(1) - one.get(0);
        int count = one.size();
        int first = Integer.MAX_VALUE;
        for (List<Integer> places : doubled) {
            first = Math.min(first, places.get(0));
            for (int i = 1; i < places.size(); i++) {
                if (places.get(i) - places.get(i - 1) != width) {
                    return SideBySide.NONE;
                }
            }
            if (places.size() != count || places.get(0) >= places.get(count - 1) || width < doubled.size()) {
                return SideBySide.NONE;
            }
        }
        // What nothing maps, such as a serial number, may begin the blocks too.
        while (first > 0 && paths.containsKey(first - 1) && repeats(paths, first - 1, width, FEWEST)) {
            first--;
        }
        for (List<Integer> places : doubled) {
            if (places.get(0) >= first + width) {
                return SideBySide.NONE;
            }
        }
        for (int position : mapped) {
            boolean inFirst = position >= first && position < first + width;
            boolean alike = inFirst && repeats(paths, position, width, count);
            if (position >= first && !alike) {
                return SideBySide.NONE;
            }
        }
        return new SideBySide(first, width, count);
    }

    private static boolean repeats(Map<Integer, String> paths, int position, int width, int count) {
        String path = paths.getOrDefault(position, "");
        for (int i = 1; i < count; i++) {
            if (!path.equals(paths.get(position + i * width))) {
                return false;
            }
        }
        return true;
    }

    boolean isUnclear() {
        return !headers.isEmpty();
    }

    UnreadableFile refusal(String fileName, HeaderWindow header) {
        String shown = String.join("、", headers);
        return new UnreadableFile(
                new FileLocation(fileName, header.sheet(), header.firstLine()),
                "必需的表头出现了不止一次：" + shown + "，各块的列不相同，不知道每行说的是谁。请把并排的几块改为上下排列，或改掉不该读的那几列的表头。",
                "required headers stand there more than once: " + shown
                        + ", and the blocks do not have the same columns, so it is not known of whom a row speaks. Put the blocks one below the other, or rename the headers that should not be read.");
    }
}
