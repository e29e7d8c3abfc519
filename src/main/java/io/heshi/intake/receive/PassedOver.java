package io.heshi.intake.receive;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Something in the inbox that is not read.
 *
 * @param path below the inbox
 */
record PassedOver(Path path, Why why) {

    enum Why {
        LINK("链接不跟随，未读取", "links are not followed, so not read"),
        NOT_A_FILE("管道、设备等不是文件，未读取", "neither files nor folders, so not read"),
        FOLDER("名称像文件的目录，未读取", "folders that are named like files, so not read as such"),
        TOO_DEEP("目录层级太深，未读取", "folders too deep below the inbox, so not read"),
        NOT_AN_EXPORT(
                "隐藏、临时或未传完的文件（.…、~$…、.part、.tmp），未读取",
                "hidden, temporary or unfinished files (.…, ~$…, .part, .tmp), so not read");

        private final String zh;
        private final String en;

        Why(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** A line a reason, with the names of all that are passed over for it. */
    static List<String> told(List<PassedOver> all) {
        return Arrays.stream(Why.values())
                .map(why -> all.stream().filter(one -> one.why == why).toList())
                .filter(alike -> !alike.isEmpty())
                .map(alike -> told(alike.get(0).why, alike))
                .toList();
    }

    private static String told(Why why, List<PassedOver> alike) {
        ListedNames names =
                ListedNames.of(alike.stream().map(one -> ShownName.of(one.path)).toList());
        return "收件目录中%s: %s / in the inbox are %s: %s".formatted(why.zh, names.zh(), why.en, names.en());
    }
}
