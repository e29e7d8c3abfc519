package io.heshi.definition;

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
    static Optional<String> fault(String glob) {
        if (glob.contains("\\")) {
            return Optional.of("write `/` between folders, not `\\`");
        }
        if (ABSOLUTE.matcher(glob).matches()) {
            return Optional.of("`" + glob + "` is absolute; expected a pattern below the job's inbox");
        }
        if (UPWARDS.matcher(glob).matches()) {
            return Optional.of("`..` would leave the job's inbox");
        }
        if (glob.contains("{date}")) {
            return Optional.of("`{date}` belongs in the job's inbox, here it would mean the word date");
        }
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("`" + glob + "` is not a file pattern; look at its brackets");
        }
    }
}
