package io.heshi.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files below {@code resources/catalogue}. */
public final class CatalogueFiles {
    private static final String ENDING = ".yaml";

    /** One for all files: a mapper looks at the records once. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private CatalogueFiles() {}

    /**
     * Reads every file of a folder, strictly: a key that the record does not have is a fault of the program.
     *
     * @return by file name without its ending
     */
    public static <T> Map<String, T> read(String folder, Class<T> type) {
        try {
            Map<String, T> read = new TreeMap<>();
            Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:catalogue/" + folder + "/*" + ENDING))
                    .forEach(file -> read.put(name(file), read(file, type)));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename()).replace(ENDING, "");
    }

    private static <T> T read(Resource file, Class<T> type) {
        try (InputStream in = file.getInputStream()) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file.getDescription(), e);
        }
    }
}
