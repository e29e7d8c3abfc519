package io.heshi.definition.read;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Language;
import io.heshi.definition.FaultText;
import io.heshi.definition.linkage.Block;
import io.heshi.definition.linkage.ColumnKind;
import io.heshi.definition.linkage.Comparison;
import io.heshi.definition.linkage.Form;
import io.heshi.definition.linkage.KeyPart;
import io.heshi.definition.linkage.Level;
import io.heshi.definition.linkage.LinkColumn;
import io.heshi.definition.linkage.Linkage;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.DefinitionName;
import io.heshi.definition.yaml.Faults;
import io.heshi.definition.yaml.Nearest;
import io.heshi.definition.yaml.Percent;
import io.heshi.definition.yaml.Section;
import io.heshi.definition.yaml.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code linkage/*.yaml}. */
final class LinkageReader {
    private static final String COLUMNS = "{name: name, id_no: id_no, born: {kind: date, headings: [出生日期]}}";
    private static final String COMPARISONS = "[{column: name, levels: [same, one_character]}]";
    private static final String BLOCKS = "[{on: [name, year of born]}]";
    private static final String TRAINED = "[[id_no]]";
    private static final int SMALLEST_BLOCK = 2;

    private final DefinitionFile file;
    private final Map<String, LinkColumn> columns = new LinkedHashMap<>();

    LinkageReader(DefinitionFile file) {
        this.file = file;
    }

    Optional<Linkage> read(Faults faults) {
        return file.yaml(faults)
                .flatMap(root -> root.section(
                        "linkage",
                        "language",
                        "columns",
                        "left",
                        "right",
                        "comparisons",
                        "blocks",
                        "trained_by",
                        "join_at",
                        "review_at",
                        "margin_bits",
                        "biggest"))
                .map(this::linkage);
    }

    private Linkage linkage(Section top) {
        String name = top.required("linkage")
                .map(value -> DefinitionName.JOB.likeFile(value, file))
                .orElse("");
        Language language = top.optional("language")
                .flatMap(v -> v.oneOf(Language.values(), Language::code))
                .orElse(Language.ZH);
        readColumns(top, name.equals(Linkage.OF_PERSONS));
        List<Comparison> comparisons = comparisons(top);
        List<Block> blocks = top.required("blocks", BLOCKS).map(Value::items).orElse(List.of()).stream()
                .flatMap(item -> block(item).stream())
                .toList();
        List<List<String>> trainedBy = trainedBy(top, comparisons);
        BigDecimal joinAt =
                top.required("join_at", "99%").flatMap(Percent::read).orElse(BigDecimal.ONE);
        BigDecimal reviewAt =
                top.required("review_at", "50%").flatMap(Percent::read).orElse(BigDecimal.ZERO);
        top.optional("review_at")
                .filter(value -> reviewAt.compareTo(joinAt) > 0)
                .ifPresent(value -> value.fault("linkage.review_above_join"));
        return new Linkage(
                name,
                language,
                List.copyOf(columns.values()),
                comparisons,
                blocks,
                trainedBy,
                joinAt,
                reviewAt,
                number(top, "margin_bits", Linkage.USUAL_MARGIN, 0),
                number(top, "biggest", Linkage.USUAL_BIGGEST, SMALLEST_BLOCK),
                top.place());
    }

    private static int number(Section section, String key, int usual, int least) {
        return section.optional(key).flatMap(value -> value.wholeNumber(least)).orElse(usual);
    }

    private void readColumns(Section top, boolean ofPersons) {
        Map<String, List<String>> left = headings(top, "left");
        Map<String, List<String>> right = headings(top, "right");
        top.required("columns", COLUMNS).flatMap(Value::anyKeys).map(Section::all).orElse(List.of()).stream()
                .filter(LinkageReader::isNamed)
                .forEach(named -> {
                    if (ofPersons) {
                        requireFilledIn(named);
                    }
                    columns.put(named.name(), column(named, left, right));
                });
        for (String side : List.of("left", "right")) {
            top.optional(side).flatMap(Value::anyKeys).map(Section::all).orElse(List.of()).stream()
                    .filter(named -> !columns.containsKey(named.name()))
                    .forEach(named -> named.value().fault(unknownColumn(named.name())));
        }
    }

    private static boolean isNamed(Section.Named named) {
        boolean fits = DefinitionName.SOURCE.fits(named.name());
        if (!fits) {
            named.value().fault(DefinitionName.SOURCE.fault(named.name()));
        }
        return fits;
    }

    private static void requireFilledIn(Section.Named named) {
        if (!Linkage.COLUMNS_OF_PERSONS.contains(named.name())) {
            named.value().fault("linkage.not_filled_in", named.name(), String.join(", ", Linkage.COLUMNS_OF_PERSONS));
        }
    }

    private static Map<String, List<String>> headings(Section top, String side) {
        return top.optional(side).flatMap(Value::anyKeys).map(Section::all).orElse(List.of()).stream()
                .collect(Collectors.toMap(Section.Named::name, named -> texts(named.value())));
    }

    private static LinkColumn column(
            Section.Named named, Map<String, List<String>> left, Map<String, List<String>> right) {
        Value value = named.value();
        Optional<Section> section = value.isText() ? Optional.empty() : value.section("kind", "headings", "required");
        ColumnKind kind = (value.isText() ? Optional.of(value) : section.flatMap(s -> s.required("kind")))
                .flatMap(v -> v.oneOf(ColumnKind.values(), ColumnKind::code))
                .orElse(ColumnKind.TEXT);
        List<String> both = section.flatMap(s -> s.optional("headings"))
                .map(LinkageReader::texts)
                .orElse(List.of(named.name()));
        boolean required = section.flatMap(s -> s.optional("required"))
                .flatMap(Value::yesOrNo)
                .orElse(true);
        return new LinkColumn(
                named.name(),
                kind,
                left.getOrDefault(named.name(), both),
                right.getOrDefault(named.name(), both),
                required);
    }

    private List<Comparison> comparisons(Section top) {
        List<Comparison> read = new ArrayList<>();
        for (Value item :
                top.required("comparisons", COMPARISONS).map(Value::items).orElse(List.of())) {
            comparison(item).ifPresent(comparison -> {
                if (read.stream().anyMatch(other -> other.column().equals(comparison.column()))) {
                    item.fault("value.listed_twice", comparison.column());
                } else {
                    read.add(comparison);
                }
            });
        }
        return read;
    }

    private Optional<Comparison> comparison(Value item) {
        Optional<Section> section = item.sectionLike(COMPARISONS, "column", "levels", "frequency");
        Optional<LinkColumn> column = section.flatMap(s -> s.required("column")).flatMap(this::known);
        List<Comparison.Step> levels =
                section.flatMap(s -> s.required("levels")).map(Value::items).orElse(List.of()).stream()
                        .flatMap(level -> step(level, column).stream())
                        .toList();
        Optional<Value> frequency = section.flatMap(s -> s.optional("frequency"));
        boolean frequent = frequency.flatMap(Value::yesOrNo).orElse(false);
        boolean whole = column.filter(c -> levels.contains(new Comparison.Step(Level.SAME, List.of(c.name()))))
                .isPresent();
        if (frequent && column.isPresent() && !levels.isEmpty() && !whole) {
            frequency.ifPresent(value -> value.fault("linkage.frequency_of_same"));
        }
        return column.map(c -> new Comparison(c.name(), levels, frequent));
    }

    /** A level of the column itself, or {@code {same: department}}, {@code {same: [house, road]}} of others. */
    private Optional<Comparison.Step> step(Value item, Optional<LinkColumn> own) {
        if (item.isText()) {
            Optional<Level> level = item.oneOf(Level.values(), Level::code);
            return own.flatMap(column ->
                    level.filter(l -> fits(l, column, item)).map(l -> new Comparison.Step(l, List.of(column.name()))));
        }
        List<Section.Named> pairs = item.sectionLike(
                        "{same: department}",
                        List.of(Level.values()).stream().map(Level::code).toArray(String[]::new))
                .map(Section::all)
                .orElse(List.of());
        if (pairs.size() > 1) {
            item.fault("linkage.one_level");
        }
        return pairs.stream()
                .findFirst()
                .flatMap(named -> List.of(Level.values()).stream()
                        .filter(level -> level.code().equals(named.name()))
                        .findFirst()
                        .map(level -> new Comparison.Step(level, columns(level, named.value()))))
                .filter(step -> !step.columns().isEmpty());
    }

    private List<String> columns(Level level, Value value) {
        List<Value> named = value.isText() ? List.of(value) : value.distinctTexts();
        return named.stream()
                .flatMap(item -> known(item).filter(column -> fits(level, column, item)).stream())
                .map(LinkColumn::name)
                .toList();
    }

    private static boolean fits(Level level, LinkColumn column, Value value) {
        if (!level.isFor(column.kind())) {
            String fitting = Level.of(column.kind()).stream().map(Level::code).collect(Collectors.joining(", "));
            value.fault(
                    "linkage.level_of_kind",
                    level.code(),
                    column.name(),
                    column.kind().code(),
                    fitting);
            return false;
        }
        return true;
    }

    private Optional<Block> block(Value item) {
        Optional<Section> section = item.sectionLike(BLOCKS, "on", "cap");
        List<Value> written =
                section.flatMap(s -> s.required("on")).map(Value::distinctTexts).orElse(List.of());
        List<KeyPart> parts =
                written.stream().flatMap(value -> part(value).stream()).toList();
        int cap = section.map(s -> number(s, "cap", Block.USUAL_CAP, SMALLEST_BLOCK))
                .orElse(Block.USUAL_CAP);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block(
                        parts,
                        written.stream().flatMap(v -> v.text().stream()).collect(Collectors.joining(", ")),
                        cap));
    }

    private Optional<KeyPart> part(Value value) {
        Optional<String> text = value.text();
        Optional<KeyPart> part = text.flatMap(KeyPart::parse);
        if (text.isPresent() && part.isEmpty()) {
            value.fault("linkage.key_part", text.get());
            return part;
        }
        Optional<LinkColumn> column = part.flatMap(p -> known(p.column(), value));
        boolean ofName = part.filter(p -> p.take().form() != Form.PLAIN).isPresent();
        if (ofName && column.filter(c -> c.kind() != ColumnKind.NAME).isPresent()) {
            value.fault("linkage.part_of_name", text.orElse(""));
        }
        return part.filter(p -> column.isPresent());
    }

    private List<List<String>> trainedBy(Section top, List<Comparison> comparisons) {
        Optional<Value> value = top.required("trained_by", TRAINED);
        List<List<String>> combinations = value.map(Value::items).orElse(List.of()).stream()
                .map(item -> item.isText() ? List.of(item) : item.distinctTexts())
                .map(items -> items.stream()
                        .flatMap(item -> known(item).stream())
                        .map(LinkColumn::name)
                        .toList())
                .filter(combination -> !combination.isEmpty())
                .toList();
        for (Comparison comparison : comparisons) {
            if (!combinations.isEmpty() && combinations.stream().noneMatch(c -> teaches(c, comparison))) {
                value.ifPresent(v -> v.fault("linkage.teaches_nothing", comparison.column()));
            }
        }
        return combinations;
    }

    /** Whoever agrees in a column because he was chosen by it does not show how often one person agrees in it. */
    private static boolean teaches(List<String> combination, Comparison comparison) {
        return combination.stream().noneMatch(comparison.columns()::contains);
    }

    private Optional<LinkColumn> known(Value value) {
        return value.text().flatMap(name -> known(name, value));
    }

    private Optional<LinkColumn> known(String name, Value value) {
        Optional<LinkColumn> column = Optional.ofNullable(columns.get(name));
        if (column.isEmpty()) {
            value.fault(unknownColumn(name));
        }
        return column;
    }

    private Label unknownColumn(String name) {
        Set<String> names = columns.keySet();
        return FaultText.of("linkage.no_column", name).then(Nearest.hint(name, names));
    }

    private static List<String> texts(Value value) {
        return value.isText()
                ? value.text().map(List::of).orElse(List.of())
                : value.distinctTexts().stream()
                        .flatMap(item -> item.text().stream())
                        .toList();
    }
}
