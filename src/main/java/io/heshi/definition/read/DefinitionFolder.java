package io.heshi.definition.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heshi.definition.FileLine;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.Faults;
import io.heshi.definition.yaml.Utf8;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the files of a folder of definitions. */
final class DefinitionFolder {
    private static final Pattern JOB = Pattern.compile("(?!(?:settings|owners)\\.yaml)[^/]+\\.yaml");
    private static final Pattern SETTINGS = Pattern.compile("settings\\.yaml");
    private static final Pattern OWNERS = Pattern.compile("owners\\.yaml");
    private static final Pattern SOURCE = Pattern.compile("sources/[^/]+\\.yaml");
    private static final Pattern RULE = Pattern.compile("rules/.+\\.yaml");
    private static final Pattern LINKAGE = Pattern.compile("linkage/[^/]+\\.yaml");
    private static final Pattern CODES = Pattern.compile("codes/[^/]+\\.csv");
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile(".*\\.(yaml|yml|csv)");

    private final Map<String, DefinitionFile> files = new TreeMap<>();
    private final Map<String, ByteBuffer> contents = new TreeMap<>();
    private final Faults faults;

    private DefinitionFolder(Faults faults) {
        this.faults = faults;
    }

    /** Reads all files; what cannot be read is reported. */
    static DefinitionFolder read(Path folder, Faults faults) {
        DefinitionFolder read = new DefinitionFolder(faults);
        if (!Files.isDirectory(folder)) {
            faults.addFile(folder.toString(), "definition_folder.there_no_such_folder");
            return read;
        }
        try {
            Path root = folder.toRealPath();
            read.walk(root, root);
            if (read.isEmpty()) {
                faults.addFile(folder.toString(), "definition_folder.folder_holds_no_definition");
            }
        } catch (IOException e) {
            faults.addFile(folder.toString(), "definition_folder.folder_cannot_read");
        }
        return read;
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    List<DefinitionFile> jobs() {
        return matching(JOB);
    }

    Optional<DefinitionFile> settings() {
        return matching(SETTINGS).stream().findFirst();
    }

    Optional<DefinitionFile> owners() {
        return matching(OWNERS).stream().findFirst();
    }

    List<DefinitionFile> sources() {
        return matching(SOURCE);
    }

    List<DefinitionFile> rules() {
        return matching(RULE);
    }

    List<DefinitionFile> linkages() {
        return matching(LINKAGE);
    }

    List<DefinitionFile> codes() {
        return matching(CODES);
    }

    /** SHA-256 over path, length and bytes of every file, by path. */
    String hash() {
        MessageDigest digest = sha256();
        contents.forEach((path, bytes) -> {
            byte[] name = path.getBytes(UTF_8);
            digest.update(ByteBuffer.allocate(8)
                    .putInt(name.length)
                    .putInt(bytes.remaining())
                    .flip());
            digest.update(name);
            digest.update(bytes.duplicate());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<DefinitionFile> matching(Pattern pattern) {
        return files.values().stream()
                .filter(f -> pattern.matcher(f.path()).matches())
                .toList();
    }

    private void walk(Path root, Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().startsWith(".")) {
                    visit(root, entry);
                }
            }
        }
    }

    private void visit(Path root, Path entry) throws IOException {
        String path = root.relativize(entry).toString().replace('\\', '/');
        if (Files.isSymbolicLink(entry)) {
            if (!Files.exists(entry)) {
                faults.addFile(path, "definition_folder.symbolic_link_leads_nowhere");
                return;
            }
            if (!entry.toRealPath().startsWith(root)) {
                faults.addFile(path, "definition_folder.symbolic_link_leads_out");
                return;
            }
            if (Files.isDirectory(entry)) {
                faults.addFile(path, "definition_folder.symbolic_link_folder_not");
                return;
            }
        }
        if (Files.isDirectory(entry)) {
            walk(root, entry);
        } else if (List.of(JOB, SETTINGS, OWNERS, SOURCE, RULE, LINKAGE, CODES).stream()
                .anyMatch(p -> p.matcher(path).matches())) {
            keep(path, Files.readAllBytes(entry));
        } else if (LOOKS_LIKE_ONE.matcher(path.toLowerCase(Locale.ROOT)).matches()) {
            faults.addFile(path, "definition_folder.no_file_read_under");
        }
    }

    private void keep(String path, byte[] bytes) {
        contents.put(path, ByteBuffer.wrap(bytes));
        Utf8 text = Utf8.decode(bytes);
        if (text.wholeText().isEmpty()) {
            faults.add(new FileLine(path, text.lastLine()), "", Utf8.FAULT);
        }
        files.put(path, new DefinitionFile(path, text.wholeText()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
