package io.heshi.definition.read;

import io.heshi.catalogue.Label;
import java.nio.file.FileSystems;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks a glob that names the files of a source below the inbox. */
final class FileGlob {
    private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z]:.*|~.*");
    private static final Pattern UPWARDS = Pattern.compile("(.*[/{,])?\\.\\.([/},].*)?");

    private FileGlob() {}

    /** What is wrong with it, or empty. */
    static Optional<Label> fault(String glob) {
        if (glob.contains("\\")) {
            return fault("文件夹之间请写 `/`，不要写 `\\`", "write `/` between folders, not `\\`");
        }
        if (ABSOLUTE.matcher(glob).matches()) {
            return fault(
                    "`" + glob + "` 是绝对路径；应为任务收件目录（inbox）之下的文件模式",
                    "`" + glob + "` is absolute; expected a pattern below the job's inbox");
        }
        if (UPWARDS.matcher(glob).matches()) {
            return fault("`..` 会离开任务的收件目录（inbox）；请删去", "`..` would leave the job's inbox");
        }
        if (glob.contains("{date}")) {
            return fault(
                    "`{date}` 应写在任务的 inbox 里，写在这里只表示 date 这个词",
                    "`{date}` belongs in the job's inbox, here it would mean the word date");
        }
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return fault(
                    "`" + glob + "` 不是正确的文件模式；请检查括号", "`" + glob + "` is not a file pattern; look at its brackets");
        }
    }

    private static Optional<Label> fault(String zh, String en) {
        return Optional.of(new Label(zh, en));
    }
}
