package io.heshi.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files below {@code resources/sql}. Safe for use by several threads. */
public final class SqlFiles {
    private static final String ENDING = ".sql";
    private static final Map<String, SqlFile> READ = new ConcurrentHashMap<>();
    private static final Map<String, List<SqlFile>> FOLDERS = new ConcurrentHashMap<>();

    private SqlFiles() {}

    /**
     * One file.
     *
     * @param name folder and name without ending
     * @throws IllegalArgumentException if there is none, or it does not say what it needs and makes
     */
    public static SqlFile file(String name) {
        return READ.computeIfAbsent(name, n -> read(n, new ClassPathResource("sql/" + n + ENDING)));
    }

    /** The files of a folder in the order of their numbers. */
    public static List<SqlFile> folder(String folder) {
        return FOLDERS.computeIfAbsent(folder, SqlFiles::list);
    }

    private static List<SqlFile> list(String folder) {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath:sql/" + folder + "/*" + ENDING);
            List<SqlFile> files = new ArrayList<>();
            Arrays.stream(found)
                    .map(resource -> String.valueOf(resource.getFilename()))
                    .sorted(Comparator.naturalOrder())
                    .forEach(file ->
                            files.add(file(folder + "/" + file.substring(0, file.length() - ENDING.length()))));
            return List.copyOf(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SqlFile read(String name, Resource resource) {
        try {
            return SqlFile.of(name, resource.getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException("no file sql/" + name + ENDING, e);
        }
    }
}
