package io.heshi.definition.read;

import io.heshi.catalogue.Label;
import io.heshi.definition.FaultText;
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
            return told("file_glob.write_between_folders_not");
        }
        if (ABSOLUTE.matcher(glob).matches()) {
            return told("file_glob.absolute_pattern_below_job", glob);
        }
        if (UPWARDS.matcher(glob).matches()) {
            return told("file_glob.would_leave_job_s");
        }
        if (glob.contains("{date}")) {
            return told("file_glob.belongs_job_s_inbox");
        }
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return told("file_glob.not_file_pattern_look", glob);
        }
    }

    private static Optional<Label> told(String text, Object... values) {
        return Optional.of(FaultText.of(text, values));
    }
}
