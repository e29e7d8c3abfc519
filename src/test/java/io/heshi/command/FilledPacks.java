package io.heshi.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Fills in every row of many packs, for {@code scripts/bench-packs}. */
final class FilledPacks {
    private FilledPacks() {}

    /** @param arguments folder of the packs, folder for them when they are filled in */
    public static void main(String[] arguments) throws IOException {
        Path back = Files.createDirectories(Path.of(arguments[1]));
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(FilledPacks::isPack).sorted().toList()) {
                try (FilledPack pack = new FilledPack(file)) {
                    List<Integer> rows = pack.rows();
                    for (int i = 0; i < rows.size(); i++) {
                        switch (i % 3) {
                            case 0 -> pack.fill(rows.get(i), "属实", "已通知停发", "2025-01-31");
                            case 1 -> pack.fill(rows.get(i), "已整改", "已退款", "");
                            default -> pack.fill(rows.get(i), "不属实", "数据有误", "");
                        }
                    }
                    pack.save(back.resolve(file.getFileName()));
                }
            }
        }
    }

    static boolean isPack(Path file) {
        return String.valueOf(file.getFileName()).matches(".*_比对反馈表_\\d{8}\\.xlsx");
    }
}
