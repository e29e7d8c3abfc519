package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What follows from the claims about one person: the columns of a person case that no source has. */
final class PersonDerivation {
    private static final String BOOLEAN = "boolean";
    private static final String TEXT = "text";

    private final SourceColumns sources;
    private final List<String> listings;
    private final String graceStart;
    private final String businessDate;
    private final CaseColumns derived = new CaseColumns("derived");

    private PersonDerivation(SourceColumns sources, List<String> listings, String graceStart, String businessDate) {
        this.sources = sources;
        this.listings = listings;
        this.graceStart = graceStart;
        this.businessDate = businessDate;
    }

    /** The groups of columns, each of which may use those before it. */
    static List<CaseColumns> all(SourceColumns sources, List<String> listings, String graceStart, String businessDate) {
        PersonDerivation derivation = new PersonDerivation(sources, listings, graceStart, businessDate);
        derivation.presence();
        derivation.identity();
        derivation.time();
        DepartureColumns.add(sources, businessDate, derivation.derived);
        List<CaseColumns> groups = new ArrayList<>();
        groups.add(DepartureColumns.ways(sources, businessDate));
        groups.add(derivation.derived);
        groups.add(RetirementColumns.of(sources, businessDate));
        if (sources.has("register")) {
            groups.add(filing());
        }
        return groups;
    }

    private void presence() {
        for (String source : sources.names()) {
            Set<String> of = Set.of(source);
            String present = source + ".person_key is not null";
            derived.add("in_" + source, BOOLEAN, of, "有此人", "Whether " + source + " has the person at all.", present);
            derived.add(
                    "active_in_" + source,
                    BOOLEAN,
                    of,
                    "中在职",
                    "Whether " + source + " has some claim that has the person in post.",
                    present + " and " + source + ".active_at_all");
            if (!source.equals("register") && sources.has("register")) {
                derived.add(
                        "elsewhere_in_" + source,
                        BOOLEAN,
                        of,
                        "中在其他单位",
                        "Whether " + source + " gives another unit than the register, and the units source knows both.",
                        "coalesce(%1$s.unit_key <> register.unit_key and %1$s.unit_known and register.unit_known, false)"
                                .formatted(source));
            }
        }
        for (String listing : listings) {
            Set<String> of = Set.of(listing);
            String present = listing + ".person_key is not null";
            derived.add(
                    "in_" + listing, BOOLEAN, of, "有此人", "Whether the list " + listing + " names the person.", present);
            derived.add(
                    "active_in_" + listing,
                    BOOLEAN,
                    of,
                    "有效",
                    "Whether the list names the person and that holds on the business date.",
                    "%1$s and not coalesce(before(%2$s.until_date, '%3$s'), false) and not coalesce(before('%3$s', %2$s.from_date), false)"
                            .formatted(present, listing, businessDate));
        }
    }

    private void identity() {
        Set<String> all = Set.copyOf(sources.names());
        String idNo = sources.first("id_no");
        String valid = sources.first("person_key") + " >= 10000000000000000";
        String idBirth =
                "case when %1$s then substr(%2$s, 7, 4) || '-' || substr(%2$s, 11, 2) || '-' || substr(%2$s, 13, 2) end"
                        .formatted(valid, idNo);
        derived.add("id_no", TEXT, all, "身份证号", "ID number of the person, the canonical one where it is valid.", idNo);
        derived.add(
                "id_fault",
                TEXT,
                all,
                "身份证号问题",
                "What is wrong with the ID number, null when it is valid.",
                sources.first("id_fault"));
        derived.add(
                "id_sex",
                TEXT,
                all,
                "证载性别",
                "Sex by digit 17 of a valid ID number (GB 11643).",
                "case when " + valid + " then case when " + sources.first("person_key")
                        + " % 2 = 1 then 'male' else 'female' end end");
        derived.add(
                "id_birth", TEXT, all, "证载出生日期", "Birth date by digits 7-14 of a valid ID number (GB 11643).", idBirth);
        String birth = Stream.concat(
                        sources.byBirth().stream()
                                .map(source -> "case when length(%1$s.birth_date) > 4 then %1$s.birth_date end"
                                        .formatted(source)),
                        Stream.of(idBirth))
                .collect(joining(", ", "coalesce(", ")"));
        derived.add(
                "recognized_birth",
                TEXT,
                all,
                "认定出生日期",
                "Birth date that counts for retirement: of organization, HR, register and then the ID number the first that knows the month.",
                birth);
        derived.add(
                "age",
                "integer",
                all,
                "年龄",
                "Full years on the business date, by the recognized birth.",
                "left('%1$s', 4)::integer - left(%2$s, 4)::integer - case when substr('%1$s', 6) < substr(%2$s, 6) then 1 else 0 end"
                        .formatted(businessDate, birth));
        derived.add(
                "names_differ",
                BOOLEAN,
                all,
                "姓名不一致",
                "Whether the sources give the person different names; ?, □ and the like stand for any one character.",
                "coalesce(least(%1$s) <> greatest(%1$s) and (%3$s), false) or %2$s"
                        .formatted(
                                sources.all("name_key"),
                                sources.names().stream()
                                        .map(s -> "coalesce(" + s + ".names > 1, false)")
                                        .collect(joining(" or ")),
                                namesConflict()));
    }

    /** Whether any two sources contradict each other; asked only where some two names are not equal. */
    private String namesConflict() {
        List<String> names = sources.names();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                pairs.add("names_conflict(%s.name_key, %s.name_key)".formatted(names.get(i), names.get(j)));
            }
        }
        return pairs.isEmpty() ? "false" : String.join(" or ", pairs);
    }

    private void time() {
        Set<String> all = Set.copyOf(sources.names());
        derived.add(
                "timing_difference",
                BOOLEAN,
                all,
                "时点差异",
                "Whether some source dates an entry, a change, a retirement or the death of the person within the grace span before the business date.",
                sources.names().stream()
                        .flatMap(s -> Stream.of(
                                        "unit_entry_date",
                                        "quota_entry_date",
                                        "event_date",
                                        "retire_date",
                                        "death_date")
                                .map(c -> "coalesce(within(%s.%s, '%s', '%s'), false)"
                                        .formatted(s, c, graceStart, businessDate)))
                        .collect(joining(" or ")));
        derived.add("business_date", TEXT, Set.of(), "业务日期", "Date of the run.", "'" + businessDate + "'::text");
        derived.add(
                "grace_start", TEXT, Set.of(), "宽限期起", "First day of the grace span.", "'" + graceStart + "'::text");
    }

    private static CaseColumns filing() {
        Set<String> of = Set.of("filings");
        String type = "coalesce(register.quota_type = any(filed.quota_types)"
                + " or not (select bool_and(conflicts(register.quota_type, t)) from unnest(filed.quota_types) as t), true)";
        return new CaseColumns("filing")
                .add(
                        "known",
                        BOOLEAN,
                        of,
                        "备案存在",
                        "Whether there is a filing of the number that the register gives, document numbers compared by key.",
                        "filed.filing_no is not null")
                .add(
                        "unit_fits",
                        BOOLEAN,
                        of,
                        "备案单位相符",
                        "Whether it is for the unit of the register; null without a filing, true if it names no unit.",
                        "case when filed.filing_no is not null then coalesce(register.unit_key = any(filed.unit_keys), true)"
                                + " or cardinality(filed.unit_keys) = 0 end")
                .add(
                        "type_fits",
                        BOOLEAN,
                        of,
                        "备案编制类型相符",
                        "Whether it is for the quota type of the register; null without a filing, true if it names none.",
                        "case when filed.filing_no is not null then " + type + " end")
                .add(
                        "approved",
                        "bigint",
                        of,
                        "核准人数",
                        "Persons that the filing allows, its rows summed.",
                        "filed.approved")
                .add("channel", TEXT, of, "进入形式", "Channel of entry, code of table entry_channel.", "filed.channel")
                .add("approved_date", TEXT, of, "核准日期", "When it was approved.", "filed.approved_date")
                .add("valid_until", TEXT, of, "有效期至", "Until when it may be used.", "filed.valid_until");
    }
}
