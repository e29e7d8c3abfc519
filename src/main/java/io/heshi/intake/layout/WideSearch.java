package io.heshi.intake.layout;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.CodeTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.definition.WideColumns;
import io.heshi.vocabulary.HeaderName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the columns of a wide table: those whose header names a code. Undeclared, a table of a kind of claim with one
 * number is wide when it has no column for the code and at least two headers name one.
 */
final class WideSearch {
    private static final int FEWEST_COLUMNS = 2;
    private static final Set<String> TOTALS =
            Set.of("合计", "小计", "总计", "共计", "总数", "合计数", "总编制", "总编制数", "编制总数", "编制合计", "编制小计");
    /** What a header says of another number than the approved one. */
    private static final List<String> OTHER_NUMBERS = List.of(
            "实有", "实配", "实际", "实用", "现有", "在编", "在岗", "在册", "占用", "使用", "超", "缺", "空", "余", "拟", "申请", "增", "减", "上年",
            "备注");

    private static final List<String> PREFIXES = List.of("核定", "批准", "应配");

    private final Optional<WideColumns> declared;
    private final boolean possible;
    private final String by;
    private final String value;
    private final Map<String, CodeTable> tables = new LinkedHashMap<>();
    private final Set<String> valueWords;
    private final WideSides sides;

    WideSearch(Source source, Map<String, CodeTable> codes) {
        declared = source.layout().wide();
        List<Field> fields = Catalogue.fields(source.claims());
        List<Field> numbers = fields.stream()
                .filter(field -> field.type() == FieldType.INTEGER)
                .toList();
        List<Field> coded =
                fields.stream().filter(field -> field.type() == FieldType.CODE).toList();
        possible = declared.isPresent() || (numbers.size() == 1 && !coded.isEmpty());
        by = declared.map(WideColumns::by)
                .orElseGet(() -> possible ? coded.get(0).name() : "");
        value = declared.map(WideColumns::value)
                .orElseGet(() -> possible ? numbers.get(0).name() : "");
        for (Field field : coded) {
            Field mapped = source.column(field.name()).map(ColumnMapping::field).orElse(field);
            CodeTable table = codes.get(mapped.codeTable());
            if (table != null) {
                tables.put(field.name(), table);
            }
        }
        valueWords = source.column(value).map(ColumnMapping::headers).orElse(List.of()).stream()
                .map(HeaderName::key)
                .collect(Collectors.toSet());
        Map<String, List<Synonym>> more = new LinkedHashMap<>();
        for (ColumnMapping mapping : source.columns()) {
            FieldType type = mapping.field().type();
            if (type == FieldType.TEXT || type == FieldType.DATE || type == FieldType.MONTH) {
                more.put(
                        mapping.field().name(),
                        mapping.headers().stream().map(Synonym::of).toList());
            }
        }
        sides = new WideSides(more, this::sideCode);
    }

    private Optional<String> sideCode(String part) {
        return declared.flatMap(wide -> wide.headers().entrySet().stream()
                        .filter(entry -> HeaderName.key(entry.getKey()).equals(HeaderName.key(part)))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .or(() -> code(by, part));
    }

    /**
     * @param stated columns that have a value without a header
     * @param found the canonical columns that the header has
     */
    WideTable find(List<HeaderColumn> header, Map<String, List<Integer>> found, Set<String> stated) {
        if (!possible || found.containsKey(by) || stated.contains(by)) {
            return WideTable.NONE;
        }
        List<WideSides.Side> beside = sides.of(header);
        Set<Integer> ofOneCode = beside.stream()
                .filter(side -> !side.code().isEmpty())
                .map(side -> side.column().position())
                .collect(Collectors.toSet());
        Set<Integer> other = found.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(value))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
        List<HeaderColumn> free = header.stream()
                .filter(column -> !other.contains(column.position()) && !ofOneCode.contains(column.position()))
                .toList();
        List<Named> named = declared.isPresent() ? declaredColumns(free, declared.get()) : codedColumns(free, found);
        if (named.size() < (declared.isPresent() ? 1 : FEWEST_COLUMNS)) {
            return WideTable.NONE;
        }
        return new WideTable(by, value, grouped(named, beside), totals(free, named));
    }

    private record Named(HeaderColumn column, Map<String, String> codes, boolean saysValue, boolean saysMore) {}

    private List<Named> declaredColumns(List<HeaderColumn> free, WideColumns wide) {
        List<Named> named = new ArrayList<>();
        for (HeaderColumn column : free) {
            wide.headers().entrySet().stream()
                    .filter(entry -> column.fit(Synonym.of(entry.getKey())) >= 0
                            || (column.parts().stream()
                                            .anyMatch(part -> HeaderName.exactKey(part)
                                                    .equals(HeaderName.exactKey(entry.getKey())))
                                    && !isOtherNumber(column)))
                    .findFirst()
                    .ifPresent(entry -> named.add(new Named(
                            column,
                            Map.of(by, entry.getValue()),
                            column.parts().stream().anyMatch(this::isValue),
                            false)));
        }
        return valuesIfAny(named);
    }

    private List<Named> codedColumns(List<HeaderColumn> free, Map<String, List<Integer>> found) {
        List<Named> named = new ArrayList<>();
        for (HeaderColumn column : free) {
            if (!isOtherNumber(column)) {
                named(column, found).ifPresent(named::add);
            }
        }
        return valuesIfAny(named);
    }

    private static List<Named> valuesIfAny(List<Named> named) {
        boolean anyValue = named.stream().anyMatch(Named::saysValue);
        boolean anyPlain = named.stream().anyMatch(n -> !n.saysMore());
        return named.stream()
                .filter(n -> !anyValue || n.saysValue())
                .filter(n -> anyValue || !anyPlain || !n.saysMore())
                .toList();
    }

    private Optional<Named> named(HeaderColumn column, Map<String, List<Integer>> found) {
        Map<String, String> codes = new TreeMap<>();
        boolean saysValue = false;
        boolean saysMore = false;
        String above = "";
        for (String part : column.parts()) {
            if (isTotal(part)) {
                return Optional.empty();
            }
            Optional<String> code = code(by, part);
            Optional<String> whole = code(by, part + above);
            boolean extra = extra(part, found, codes);
            if (code.isPresent() || whole.isPresent()) {
                codes.put(by, code.or(() -> whole).orElseThrow());
            } else if (isValue(part)) {
                saysValue = true;
            } else if (!extra) {
                saysMore = true;
            }
            above = part;
        }
        return codes.containsKey(by) ? Optional.of(new Named(column, codes, saysValue, saysMore)) : Optional.empty();
    }

    /** Another code that the part states, such as 全额 for the funding; only where the sheet has no column for it. */
    private boolean extra(String part, Map<String, List<Integer>> found, Map<String, String> codes) {
        boolean any = false;
        for (Map.Entry<String, CodeTable> table : tables.entrySet()) {
            if (!table.getKey().equals(by) && !found.containsKey(table.getKey())) {
                Optional<String> code = table.getValue().code(part);
                code.ifPresent(c -> codes.put(table.getKey(), c));
                any |= code.isPresent();
            }
        }
        return any;
    }

    /** The code of a part, also when 核定 stands before it or 编制数, 核定数 … behind it. */
    private Optional<String> code(String field, String part) {
        CodeTable table = tables.get(field);
        if (table == null) {
            return Optional.empty();
        }
        Optional<String> code = table.code(part).or(() -> table.code(HeaderName.key(part)));
        String key = HeaderName.key(part);
        for (String prefix : PREFIXES) {
            if (code.isEmpty() && key.startsWith(prefix)) {
                code = withoutSuffix(table, key.substring(prefix.length()));
            }
        }
        return code.isPresent() ? code : withoutSuffix(table, key);
    }

    private Optional<String> withoutSuffix(CodeTable table, String key) {
        Optional<String> code = table.code(key);
        if (code.isEmpty() && key.endsWith("数")) {
            code = table.code(key.substring(0, key.length() - 1));
        }
        for (String word : valueWords) {
            if (code.isEmpty() && key.endsWith(word)) {
                code = table.code(key.substring(0, key.length() - word.length()));
            }
        }
        return code;
    }

    private boolean isValue(String part) {
        return valueWords.contains(HeaderName.key(part)) || PREFIXES.contains(HeaderName.key(part));
    }

    private static boolean isTotal(String part) {
        return TOTALS.contains(HeaderName.key(part));
    }

    private static boolean isOtherNumber(HeaderColumn column) {
        return column.parts().stream().anyMatch(part -> OTHER_NUMBERS.stream().anyMatch(part::contains));
    }

    /** Columns that say the same codes are summed: 公安专项 and 法院专项 are both political_legal. */
    private List<WideColumn> grouped(List<Named> named, List<WideSides.Side> beside) {
        Map<Map<String, String>, List<Named>> groups = new LinkedHashMap<>();
        named.forEach(
                n -> groups.computeIfAbsent(n.codes(), c -> new ArrayList<>()).add(n));
        Set<Integer> numbers = named.stream().map(n -> n.column().position()).collect(Collectors.toSet());
        List<WideColumn> columns = new ArrayList<>();
        groups.forEach((codes, members) -> {
            List<Integer> positions =
                    members.stream().map(n -> n.column().position()).toList();
            columns.add(new WideColumn(
                    codes,
                    positions,
                    members.get(0).column().path(),
                    WideSides.sides(beside, codes.getOrDefault(by, ""), positions, numbers)));
        });
        return columns;
    }

    private List<WideTotal> totals(List<HeaderColumn> free, List<Named> named) {
        boolean anyValue = named.stream().anyMatch(Named::saysValue);
        Map<Integer, HeaderColumn> types = new HashMap<>();
        named.forEach(n -> types.put(n.column().position(), n.column()));
        List<WideTotal> totals = new ArrayList<>();
        for (HeaderColumn column : free) {
            int word = totalWord(column);
            if (word < 0 || types.containsKey(column.position()) || isOtherNumber(column)) {
                continue;
            }
            boolean saysValue =
                    column.parts().size() == 1 || column.parts().stream().anyMatch(this::isValue);
            List<String> group = column.parts().subList(0, word).stream()
                    .filter(part -> !isValue(part))
                    .map(HeaderName::exactKey)
                    .toList();
            List<Integer> of = named.stream()
                    .map(Named::column)
                    .filter(type -> keys(type).containsAll(group))
                    .map(HeaderColumn::position)
                    .toList();
            if (!of.isEmpty() && (!anyValue || saysValue || !group.isEmpty())) {
                totals.add(new WideTotal(column.position(), of, column.path()));
            }
        }
        return totals;
    }

    private int totalWord(HeaderColumn column) {
        List<String> parts = column.parts();
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (isTotal(parts.get(i))) {
                return i;
            }
        }
        // 核定编制数 alone, beside columns that name the types, is their sum.
        return parts.size() == 1 && isValue(parts.get(0)) ? 0 : -1;
    }

    private static List<String> keys(HeaderColumn column) {
        return column.parts().stream().map(HeaderName::exactKey).toList();
    }
}
