package io.heshi.definition.yaml;

import io.heshi.catalogue.Label;
import io.heshi.definition.FaultText;
import io.heshi.definition.FileLine;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** Builds the nodes of one YAML file from the tokens of Jackson's parser. */
final class YamlTree {
    // On its own an empty file would be read as {}, and no message could say that it is empty.
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .disable(YAMLReadFeature.EMPTY_DOCUMENT_AS_EMPTY_OBJECT)
            .build();

    private final YAMLParser parser;
    private final String file;
    private final Faults faults;

    private YamlTree(YAMLParser parser, String file, Faults faults) {
        this.parser = parser;
        this.file = file;
        this.faults = faults;
    }

    /** The document of a file; empty, with a fault, when there is none or it is malformed. */
    static Optional<YamlNode> read(String file, String text, Faults faults) {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), new StringReader(text))) {
            return new YamlTree(parser, file, faults).document();
        } catch (JacksonException e) {
            report(e, file, text, faults);
            return Optional.empty();
        }
    }

    private Optional<YamlNode> document() {
        if (parser.nextToken() == null) {
            faults.addFile(file, "yaml_tree.file_empty");
            return Optional.empty();
        }
        YamlNode root = node("");
        if (parser.nextToken() != null) {
            faults.add(here(), "", "yaml_tree.second_document_not_read");
        }
        return Optional.of(root);
    }

    private YamlNode node(String path) {
        FileLine place = here();
        if (parser.getTypeId() != null) {
            faults.add(place, path, "yaml_tree.yaml_tags_are_not");
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return new YamlNode.Keys(place, entries(path));
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return new YamlNode.Items(place, items(path));
        }
        if (parser.isCurrentAlias()) {
            String alias = "`*" + parser.getString() + "`";
            faults.add(place, path, "yaml_tree.yaml_aliases_are_not", alias);
        }
        return new YamlNode.Text(place, printable(place, path, scalar()));
    }

    /** The database takes no U+0000, and nobody sees any of its kind: it is told here, and left out so that the rest can be judged. */
    private String printable(FileLine place, String path, String text) {
        Unprintable.in(text).ifPresent(character -> faults.add(place, path, "yaml_tree.control_character", character));
        return Unprintable.without(text);
    }

    private String scalar() {
        return switch (parser.currentToken()) {
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT -> "";
            default -> parser.getString();
        };
    }

    private Map<String, YamlNode.Entry> entries(String path) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            FileLine place = here();
            String key = printable(place, path, parser.getString());
            String keyPath = KeyPath.child(path, key);
            parser.nextToken();
            YamlNode value = node(keyPath);
            YamlNode.Entry first = entries.putIfAbsent(key, new YamlNode.Entry(place, value));
            if (first != null) {
                int line = first.place().line();
                faults.add(place, keyPath, "yaml_tree.duplicate_key_already_stands", key, line);
            }
        }
        return entries;
    }

    private List<YamlNode> items(String path) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(KeyPath.item(path, items.size())));
        }
        return items;
    }

    private FileLine here() {
        return new FileLine(file, parser.currentTokenLocation().getLineNr());
    }

    private static void report(JacksonException e, String file, String text, Faults faults) {
        // There is no location when a limit on nesting or length is passed.
        Optional<TokenStreamLocation> location = Optional.ofNullable(e.getLocation());
        int line = Math.max(1, location.map(TokenStreamLocation::getLineNr).orElse(1));
        int column = Math.max(1, location.map(TokenStreamLocation::getColumnNr).orElse(1));
        String problem = e.getOriginalMessage().lines().findFirst().orElse("");
        // Jackson places some of these at the token before; the engine's own mark is right, but counts from 0.
        if (e.getCause() instanceof MarkedYamlEngineException cause
                && cause.getProblemMark().isPresent()) {
            line = cause.getProblemMark().get().getLine() + 1;
            column = cause.getProblemMark().get().getColumn() + 1;
            problem = cause.getProblem().replaceAll("\\s+", " ");
        }
        int reported = line;
        Label syntax = FaultText.of("yaml_tree.not_valid_yaml_column", column, YamlAdvice.of(problem), problem);
        FullWidthYaml.culprit(text, line)
                .ifPresentOrElse(
                        mark -> faults.add(new FileLine(file, mark.line()), "", mark.told()),
                        () -> faults.add(new FileLine(file, reported), "", syntax));
    }
}
