package io.heshi.intake.receive;

import io.heshi.definition.Origin;
import io.heshi.definition.Source;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;

/** A source and the files that it takes from the inbox; upper and lower case are the same. */
record Taking(Source source, String glob, PathMatcher matcher) {

    /** Of those sources that take files, in their order. */
    static List<Taking> of(List<Source> sources) {
        return sources.stream()
                .filter(source -> source.origin() instanceof Origin.Files)
                .map(Taking::of)
                .toList();
    }

    private static Taking of(Source source) {
        String glob = source.origin() instanceof Origin.Files files ? files.glob() : "";
        return new Taking(
                source, glob, FileSystems.getDefault().getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT)));
    }

    /** @param relative below the inbox */
    boolean takes(Path relative) {
        return matcher.matches(Path.of(relative.toString().toLowerCase(Locale.ROOT)));
    }

    /** Whether what is passed over could have held a file of this source. */
    boolean wouldTake(PassedOver passedOver) {
        String path = passedOver.path().toString().replace('\\', '/').toLowerCase(Locale.ROOT);
        return takes(passedOver.path()) || glob.toLowerCase(Locale.ROOT).startsWith(path + "/");
    }
}
