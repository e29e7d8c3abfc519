package io.heshi.report.document;

import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.definition.yaml.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The templates of an office: those in its folder of definitions, and the built-in one of every kind that it has none of. */
public final class Templates {
    private static final String FOLDER = "templates";
    private static final String ENDING = ".xlsx";
    private static final String BUILT_IN = "/report/templates/";
    /** What a spreadsheet program writes as well, and a template cannot be. */
    private static final List<String> OTHER_FORMATS =
            List.of(".xlsm", ".xls", ".xltx", ".xltm", ".xlsb", ".et", ".ett", ".ods");

    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(
                    (Fault fault) -> fault.place().file())
            .thenComparing(fault -> fault.place().line())
            .thenComparing(Fault::key)
            .thenComparing(Fault::message);

    private final Map<DocumentKind, Template> templates;
    private final List<Fault> faults;

    private Templates(Map<DocumentKind, Template> templates, List<Fault> faults) {
        this.templates = templates;
        this.faults = faults.stream().sorted(BY_PLACE).toList();
    }

    /**
     * Reads those of some kinds, and looks at every file in the folder.
     *
     * @param jobs folder of the definitions
     */
    public static Templates read(Path jobs, Collection<DocumentKind> kinds, Definitions definitions) {
        List<Fault> faults = new ArrayList<>();
        Map<DocumentKind, Path> files = files(jobs, faults);
        Map<DocumentKind, Template> templates = new EnumMap<>(DocumentKind.class);
        for (DocumentKind kind : kinds) {
            Optional<Path> own = Optional.ofNullable(files.get(kind));
            TemplateFaults found = new TemplateFaults(
                    own.map(file -> FOLDER + "/" + file.getFileName()).orElse(BUILT_IN + kind.code() + ENDING));
            TemplateReader.read(kind, own.map(Templates::bytes).orElseGet(() -> builtIn(kind)), definitions, found)
                    .ifPresent(template -> templates.put(kind, template));
            faults.addAll(found.list());
        }
        return new Templates(templates, faults);
    }

    /** Everything that is wrong with the templates in a folder of definitions. */
    public static List<Fault> check(Path jobs, Definitions definitions) {
        return read(jobs, List.of(DocumentKind.values()), definitions).faults();
    }

    public List<Fault> faults() {
        return faults;
    }

    Template of(DocumentKind kind) {
        return Objects.requireNonNull(templates.get(kind));
    }

    private static Map<DocumentKind, Path> files(Path jobs, List<Fault> faults) {
        Map<DocumentKind, Path> files = new EnumMap<>(DocumentKind.class);
        Path folder = jobs.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return files;
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            entries.forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Path file : found.stream().sorted().toList()) {
            String name = String.valueOf(file.getFileName());
            // A program that has the file open puts one beside it.
            if (!name.startsWith(".") && !name.startsWith("~$")) {
                TemplateFaults wrong = new TemplateFaults(FOLDER + "/" + name);
                sort(file, name, files, wrong);
                faults.addAll(wrong.list());
            }
        }
        return files;
    }

    private static void sort(Path file, String name, Map<DocumentKind, Path> files, TemplateFaults faults) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (OTHER_FORMATS.stream().anyMatch(lower::endsWith)) {
            faults.addFile("other_format");
        } else if (lower.endsWith(ENDING)) {
            String stem = name.substring(0, name.length() - ENDING.length());
            Optional<DocumentKind> kind = DocumentKind.of(stem, DocumentTexts.TEXTS);
            if (kind.isEmpty()) {
                faults.addFile(
                        "unknown_kind",
                        Nearest.hint(
                                stem,
                                Arrays.stream(DocumentKind.values())
                                        .map(DocumentKind::code)
                                        .toList()));
            } else if (files.putIfAbsent(kind.get(), file) != null) {
                faults.addFile(
                        "twice", Objects.requireNonNull(files.get(kind.get())).getFileName());
            }
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] builtIn(DocumentKind kind) {
        String name = BUILT_IN + kind.code() + ENDING;
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
