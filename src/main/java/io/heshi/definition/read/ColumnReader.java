package io.heshi.definition.read;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.FaultText;
import io.heshi.definition.FileLine;
import io.heshi.definition.ValueOrigin;
import io.heshi.definition.yaml.Nearest;
import io.heshi.definition.yaml.Section;
import io.heshi.definition.yaml.Value;
import io.heshi.vocabulary.HeaderName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code columns} of one source; {@link ValueOrigin} shows what a column may say. */
final class ColumnReader {
    private static final Set<String> ORIGINS = Set.of("from", "join", "sum", "constant", "sheet", "file", "title");
    private static final Set<FieldType> JOINABLE = Set.of(
            FieldType.TEXT,
            FieldType.NAME,
            FieldType.UNIT_NAME,
            FieldType.UNIT_CODE,
            FieldType.ID_NO,
            FieldType.DATE,
            FieldType.MONTH);

    private final ClaimKind kind;
    private final Set<String> codeTables;
    private final Map<String, List<Taken>> taken = new HashMap<>();

    ColumnReader(ClaimKind kind, Set<String> codeTables) {
        this.kind = kind;
        this.codeTables = codeTables;
    }

    private record Taken(String header, String exact, boolean bracketed, String column, FileLine place) {}

    List<ColumnMapping> read(Section written) {
        List<ColumnMapping> columns = new ArrayList<>();
        for (Section.Named named : written.all()) {
            Optional<Field> field = Catalogue.field(kind, named.name());
            if (field.isEmpty()) {
                List<String> known =
                        Catalogue.fields(kind).stream().map(Field::name).toList();
                named.value()
                        .fault(FaultText.of("column.unknown_column_claims", named.name(), kind.code())
                                .then(Nearest.hint(named.name(), known)));
            } else {
                columns.add(column(field.get(), named.value()));
            }
        }
        if (written.names().isEmpty()) {
            written.faults().add(written.place(), written.key(), "column.least_one_column");
        }
        return columns;
    }

    /** Reads {@code own}: columns that the catalogue does not have. Ask after the others, whose headers they must not take. */
    List<ColumnMapping> own(Section written) {
        if (kind != ClaimKind.PERSON) {
            written.faults().add(written.place(), written.key(), "own.only_of_persons", kind.code());
            return List.of();
        }
        List<ColumnMapping> columns = new ArrayList<>();
        for (Section.Named named : written.all()) {
            OwnColumn.read(named, codeTables).ifPresent(own -> {
                List<String> titles =
                        own.titles().map(t -> texts(own.field(), t)).orElse(List.of());
                columns.add(new ColumnMapping(own.field(), titles, named.value().place()));
            });
        }
        return columns;
    }

    private ColumnMapping column(Field field, Value value) {
        if (!value.isKeys()) {
            return new ColumnMapping(field, texts(field, value), value.place());
        }
        Optional<Section> written =
                value.section("from", "join", "with", "sum", "constant", "sheet", "file", "title", "type", "codes");
        Field typed = written.map(s -> typed(field, s)).orElse(field);
        ValueOrigin origin = written.map(s -> new ValueOrigin(cells(typed, s), stated(typed, s)))
                .orElse(ValueOrigin.from(List.of()));
        written.ifPresent(s -> {
            if (s.names().stream().noneMatch(ORIGINS::contains)) {
                s.required("from");
            }
        });
        return new ColumnMapping(typed, origin, value.place());
    }

    private ValueOrigin.Cells cells(Field field, Section s) {
        reportSecond(s, List.of("from", "join", "sum"));
        if (s.optional("join").isEmpty()) {
            s.optional("with").ifPresent(v -> v.fault("column.stands_between_texts_there"));
        }
        if (s.optional("join").isPresent()) {
            Value join = s.required("join").orElseThrow();
            if (!JOINABLE.contains(field.type())) {
                join.fault("column.column_type_not_joined", field.type().code());
            }
            return new ValueOrigin.Join(
                    texts(field, join),
                    s.optional("with").flatMap(Value::textOrNothing).orElse(""));
        }
        if (s.optional("sum").isPresent()) {
            Value sum = s.required("sum").orElseThrow();
            if (field.type() != FieldType.MONEY && field.type() != FieldType.INTEGER) {
                sum.fault("column.only_money_integer_are", field.type().code());
            }
            return new ValueOrigin.Sum(texts(field, sum));
        }
        return s.optional("from")
                .<ValueOrigin.Cells>map(from -> new ValueOrigin.First(texts(field, from)))
                .orElse(new ValueOrigin.NoCells());
    }

    private static ValueOrigin.Stated stated(Field field, Section s) {
        reportSecond(s, List.of("constant", "sheet", "file", "title"));
        Optional<ValueOrigin.Stated> stated = s.optional("constant")
                .flatMap(v -> StatedReader.constant(field, v))
                .or(() -> s.optional("sheet").flatMap(StatedReader::sheet))
                .or(() -> s.optional("file").flatMap(StatedReader::file))
                .or(() -> s.optional("title").flatMap(StatedReader::title));
        return stated.orElse(new ValueOrigin.Unstated());
    }

    private static void reportSecond(Section s, List<String> alternatives) {
        List<String> written = alternatives.stream()
                .filter(name -> s.optional(name).isPresent())
                .toList();
        String all = String.join(", ", alternatives);
        written.stream()
                .skip(1)
                .forEach(name ->
                        s.optional(name).ifPresent(v -> v.fault("column.column_only_one_there", all, written.get(0))));
    }

    private List<String> texts(Field field, Value from) {
        List<String> texts = new ArrayList<>();
        for (Value header : from.isText() ? List.of(from) : from.distinctTexts()) {
            header.text().ifPresent(text -> {
                texts.add(text);
                claim(text, field.name(), header);
            });
        }
        return texts;
    }

    /** Brackets tell two columns apart only where both headers have them: 公积金(单位) and 公积金(个人). */
    private void claim(String header, String column, Value value) {
        String exact = HeaderName.exactKey(header);
        boolean bracketed = !HeaderName.key(header).equals(exact);
        List<Taken> alike = taken.computeIfAbsent(HeaderName.key(header), k -> new ArrayList<>());
        Optional<Taken> first = alike.stream()
                .filter(other -> !other.column().equals(column))
                .filter(other -> other.exact().equals(exact) || !bracketed || !other.bracketed())
                .findFirst();
        alike.add(new Taken(header, exact, bracketed, column, value.place()));
        first.ifPresent(other -> value.fault(
                "column.header_already_mapped_as", header, other.place().line(), other.header(), other.column()));
    }

    private Field typed(Field field, Section detailed) {
        FieldType type = detailed.optional("type")
                .flatMap(v -> v.oneOf(FieldType.values(), FieldType::code).filter(t -> takes(field, t, v)))
                .orElse(field.type());
        Optional<Value> codes = detailed.optional("codes");
        if (type != FieldType.CODE) {
            codes.ifPresent(v -> v.fault("column.only_column_type_code", type.code()));
            String kept = type == field.type() ? field.codeTable() : "";
            return field.as(type, kept);
        }
        Optional<Value> needed = field.codeTable().isEmpty() ? detailed.required("codes") : codes;
        String table = needed.flatMap(this::codeTable).orElse(field.codeTable());
        return field.as(type, table);
    }

    private static boolean takes(Field field, FieldType type, Value value) {
        if (field.type().replaceableBy(type)) {
            return true;
        }
        List<String> possible = Arrays.stream(FieldType.values())
                .filter(field.type()::replaceableBy)
                .map(FieldType::code)
                .toList();
        value.fault("column.column_cannot", field.name(), type.code(), String.join(", ", possible));
        return false;
    }

    private Optional<String> codeTable(Value value) {
        Optional<String> name = value.text();
        if (name.isPresent() && !codeTables.contains(name.get())) {
            String table = "codes/" + name.get() + ".csv";
            value.fault(FaultText.of("column.there_no_code_table", table).then(Nearest.hint(name.get(), codeTables)));
        }
        return name;
    }
}
