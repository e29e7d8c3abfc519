package io.heshi.definition.yaml;

import io.heshi.definition.FileLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of the folder.
 *
 * @param path below the folder, with {@code /}
 * @param text its content without a byte order mark; empty when it was not UTF-8, which has been reported
 * @param naming whether what it defines must be named like the file
 */
public record DefinitionFile(String path, Optional<String> text, Naming naming) {
    public enum Naming {
        LIKE_FILE,
        FREE
    }

    public DefinitionFile(String path, Optional<String> text) {
        this(path, text, Naming.LIKE_FILE);
    }

    /** A file that lies anywhere, under any name; what is no UTF-8 is reported. */
    public static DefinitionFile anywhere(Path file, Faults faults) throws IOException {
        String path = file.toString().replace('\\', '/');
        Utf8 text = Utf8.decode(Files.readAllBytes(file));
        if (text.wholeText().isEmpty()) {
            faults.add(new FileLine(path, text.lastLine()), "", Utf8.FAULT);
        }
        return new DefinitionFile(path, text.wholeText(), Naming.FREE);
    }

    /** The file's name without folder and ending. */
    public String stem() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }

    public Optional<Value> yaml(Faults faults) {
        return text.flatMap(t -> YamlTree.read(path, t, faults)).map(node -> Value.root(node, faults));
    }
}
