package io.heshi.definition.words;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.CaseColumn;
import io.heshi.catalogue.cases.CaseSources;
import io.heshi.catalogue.cases.Scope;
import io.heshi.definition.CodeTable;
import io.heshi.definition.Definitions;
import io.heshi.definition.Says;
import io.heshi.definition.Source;
import io.heshi.vocabulary.IdMask;
import io.heshi.vocabulary.TailMask;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Turns the values of columns of a case into what staff read, ID numbers masked where that is asked for. */
public final class ColumnWords {
    private static final String LISTED = "、";

    /** How the catalogue marks a column that only says whether a source knows the subject. */
    private static final String PRESENCE = "presence";

    /** Stands for a quota type, post or region that the files leave open. */
    private static final String UNSTATED = "unstated";

    private static final int THOUSAND = 3;

    /** The point and two digits behind it. */
    private static final int DECIMALS = 3;

    private final Definitions definitions;
    private final Texts messages;
    private final boolean masked;
    private final Map<String, Case> cases = new HashMap<>();
    private final Map<ColumnOfScope, Function<String, Label>> known = new ConcurrentHashMap<>();

    private record ColumnOfScope(String scope, String column) {}

    /** @param masked whether ID numbers and numbers of accounts are */
    public ColumnWords(Definitions definitions, Texts messages, boolean masked) {
        this.definitions = definitions;
        this.messages = messages;
        this.masked = masked;
        CaseSources sources = definitions.caseSources();
        Scope.all().forEach(scope -> cases.put(scope.code(), Case.of(scope, sources)));
    }

    /** The case of a scope; empty if there is none of this name today. */
    public Optional<Case> subject(String scope) {
        return Optional.ofNullable(cases.get(scope));
    }

    /** A value of a column of a case, which is not empty text. */
    public Label value(String scope, String column, String text) {
        return known.computeIfAbsent(new ColumnOfScope(scope, column), asked -> words(asked.scope(), asked.column()))
                .apply(text);
    }

    /**
     * What a rule says of a finding with this evidence.
     *
     * @param unread sources that gave a row of the person which could not be read
     */
    public Label said(String scope, Says says, List<Evidence> evidence, Set<String> unread) {
        Map<String, Optional<Label>> told = new HashMap<>();
        return says.filled(
                column -> told.computeIfAbsent(column, asked -> first(scope, asked, evidence, unread)),
                messages.of("value.none"));
    }

    /** What the first fact of this column that has a value says. */
    private Optional<Label> first(String scope, String column, List<Evidence> evidence, Set<String> unread) {
        for (Evidence fact : evidence) {
            if (fact.column().equals(column)) {
                Optional<Label> told = fact.value()
                        .filter(text -> !text.isEmpty())
                        .flatMap(text -> presenceOf(scope, column)
                                .map(source -> absence(source, text, unread))
                                .orElseGet(() -> Optional.of(value(scope, column, text))));
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        return Optional.empty();
    }

    /** The source of which a column only says whether it knows the subject. */
    public Optional<String> presenceOf(String scope, String column) {
        return Optional.ofNullable(cases.get(scope))
                .map(found -> found.columns().get(column))
                .filter(found -> found.as().equals(PRESENCE))
                .map(CaseColumn::source);
    }

    private Optional<Label> absence(String source, String known, Set<String> unread) {
        return Boolean.parseBoolean(known) ? Optional.empty() : Optional.of(absence(source, unread));
    }

    /** What is said of a source that does not know a person. Nobody is said to be absent whose row could not be read. */
    public Label absence(String source, Set<String> unread) {
        return messages.of(unread.contains(source) ? "person.unread" : "person.absent");
    }

    private Optional<CaseColumn> described(String scope, String column) {
        return subject(scope)
                .flatMap(found -> Optional.ofNullable(found.columns().get(column)));
    }

    private Function<String, Label> words(String scope, String column) {
        int dot = column.indexOf('.');
        String group = dot < 0 ? "" : column.substring(0, dot);
        String name = column.substring(dot + 1);
        Optional<CaseColumn> described = described(scope, column);
        Optional<Field> field = fieldOf(group, name);
        String as = described.map(CaseColumn::as).orElse("");
        String table = described
                .map(CaseColumn::codeTable)
                .filter(code -> !code.isEmpty())
                .or(() -> field.filter(found -> found.type() == FieldType.CODE).map(Field::codeTable))
                .orElse("");
        Function<String, Label> told =
                as.isEmpty() ? table.isEmpty() ? typed(group, name, field) : code -> code(table, code) : as(as, group);
        return text -> text.equals("true") || text.equals("false") ? messages.of("value." + text) : told.apply(text);
    }

    private Function<String, Label> as(String as, String group) {
        return switch (as) {
            case "money" -> ColumnWords::money;
            case "sources" -> this::sources;
            case "region" -> region -> code("region", region);
            case "value_faults" ->
                faults ->
                        each(faults.lines().map(line -> valueFault(group, line)).toList());
            case "id_no" -> number -> same(idNo(number));
            case "number" -> number -> same(number(number));
            default -> word -> messages.find(as + "." + word).orElseGet(() -> same(free(word)));
        };
    }

    private Function<String, Label> typed(String group, String name, Optional<Field> field) {
        return switch (field.map(Field::type).orElse(FieldType.TEXT)) {
            case ID_NO -> number -> same(idNo(number));
            case MONEY -> ColumnWords::money;
            default -> {
                UnaryOperator<String> said = saidIn(group, name);
                yield name.equals("credit_code") ? ColumnWords::same : text -> same(said.apply(text));
            }
        };
    }

    /** Yuan with two decimals and a comma between thousands. */
    private static Label money(String yuan) {
        String plain = new BigDecimal(yuan).setScale(2, RoundingMode.HALF_UP).toPlainString();
        StringBuilder told = new StringBuilder(plain);
        // A formatter for each amount took as long as all other words of a list together.
        for (int at = plain.length() - DECIMALS - THOUSAND; at > (plain.startsWith("-") ? 1 : 0); at -= THOUSAND) {
            told.insert(at, ',');
        }
        return same(told.toString());
    }

    private static Label same(String text) {
        return new Label(text, text);
    }

    private Label each(List<Label> labels) {
        return Label.listed(labels, labels.size(), messages.of("list.separator"));
    }

    /** Several sources, as SQL lists them; what is none is a text of its own. */
    private Label sources(String listed) {
        List<Label> titles = Arrays.stream(listed.split(LISTED, -1))
                .map(source -> messages.find("used_by." + source).orElseGet(() -> sourceTitle(source)))
                .toList();
        return Label.listed(titles, titles.size(), messages.of("list.comma"));
    }

    public Label sourceTitle(String source) {
        return source(source).map(Source::title).orElseGet(() -> same(source));
    }

    /** A code of a table, or several parted by |; a value that is no code is shown as it is. */
    public Label code(String table, String value) {
        if (value.equals(UNSTATED)) {
            return messages.of("part.unstated");
        }
        CodeTable codes = definitions.codes().get(table);
        return codes == null ? same(free(value)) : masked(codes.label(value));
    }

    private Label masked(Label label) {
        return masked ? new Label(free(label.zh()), free(label.en())) : label;
    }

    /** Several codes, parted by |, each in the first of these tables that has it. */
    public Label codes(String codes, List<String> tables) {
        List<Label> labels = Arrays.stream(codes.split("\\|", -1))
                .map(code -> tables.stream()
                        .flatMap(
                                table -> Optional.ofNullable(definitions.codes().get(table)).stream())
                        .filter(table -> table.labels().containsKey(code))
                        .findFirst()
                        .map(table -> table.label(code))
                        .orElseGet(() -> code.equals(UNSTATED) ? messages.of("part.unstated") : same(code)))
                .toList();
        return new Label(
                labels.stream().map(Label::zh).collect(joining(" ")),
                labels.stream().map(Label::en).collect(joining(" ")));
    }

    /** An ID number. */
    public String idNo(String idNo) {
        return masked ? IdMask.id(idNo) : idNo;
    }

    /** A text in which ID numbers may stand. */
    public String free(String text) {
        return masked ? IdMask.text(text) : text;
    }

    /** A text that stands in a column of a source: what a source declares itself shows the last digits of its numbers only. */
    public String said(String source, String column, String text) {
        return saidIn(source, column).apply(text);
    }

    private UnaryOperator<String> saidIn(String source, String column) {
        return source(source).filter(known -> known.declares(column)).isPresent() ? this::number : this::free;
    }

    /** A text in which numbers of accounts and telephones may stand. */
    private String number(String text) {
        return masked ? TailMask.text(text) : text;
    }

    /** One line of {@code value_faults}: field, reason and raw text. */
    private Label valueFault(String source, String line) {
        String[] parts = line.split("\t", 3);
        return parts.length < 3
                ? same(free(line))
                : messages.of(
                        "value_fault.item",
                        field(source, parts[0]),
                        messages.labelOr("value_fault.", parts[1]),
                        said(source, parts[0], parts[2]));
    }

    /** The label of a column of a source's claims, or the column itself. */
    public Label field(String source, String column) {
        return fieldOf(source, column).map(Field::label).orElseGet(() -> same(column));
    }

    /** The field that a column of a case shows. */
    public Optional<Field> fieldOf(String group, String name) {
        Optional<Source> source = source(group);
        if (source.isPresent()) {
            return source.get().columns().stream()
                    .map(mapping -> mapping.field())
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .or(() -> Catalogue.field(source.get().claims(), name));
        }
        return Catalogue.kinds().stream()
                .filter(kind -> group.isEmpty() || group.equals(kind.code()))
                .flatMap(kind -> Catalogue.field(kind, name).stream())
                .findFirst();
    }

    private Optional<Source> source(String name) {
        return Optional.ofNullable(definitions.sources().get(name));
    }
}
