package io.heshi.report;

import io.heshi.report.facts.Change;
import io.heshi.store.Partitions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fictional city in the tables of two runs, the second one settled and not yet reported. No person exists: ID numbers begin with a
 * division code that was never assigned.
 */
final class City {

    static final LocalDate LAST_DATE = LocalDate.of(2026, 6, 30);
    static final LocalDate DATE = LocalDate.of(2026, 7, 1);
    static final int UNITS = 40;

    private static final List<String> DEPARTMENTS =
            List.of("教育局", "卫生健康委员会", "住房和城乡建设局", "财政局", "农业农村局", "公安局", "文化广电和旅游局", "民政局");
    private static final List<String> SECTORS = List.of("教育", "卫生健康", "城乡建设", "财政", "农业农村", "政法", "文化旅游", "民政");
    private static final List<List<String>> UNIT_NAMES = List.of(
            List.of("第一中学", "第二中学", "实验小学", "特殊教育学校", "教师发展中心"),
            List.of("人民医院", "中医医院", "疾病预防控制中心", "妇幼保健院", "急救中心"),
            List.of("园林绿化服务中心", "房产交易登记服务中心", "城建档案馆", "住房保障服务中心", "建设工程质量安全服务站"),
            List.of("财政局机关", "国库集中支付中心", "投资评审中心", "会计服务中心", "政府采购服务中心"),
            List.of("农业技术推广中心", "畜牧兽医服务中心", "农产品质量安全检测中心", "种子管理站", "农村经济服务中心"),
            List.of("公安局机关", "交通警察支队", "刑事侦查支队", "看守所", "强制隔离戒毒所"),
            List.of("图书馆", "博物馆", "文化馆", "美术馆", "旅游公共服务中心"),
            List.of("社会福利院", "救助管理站", "殡葬管理服务中心", "婚姻登记处", "军队离退休干部休养所"));
    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "欧阳", "卫");
    private static final List<String> GIVEN =
            List.of("建国", "秀英", "志强", "丽华", "海燕", "文博", "晓梅", "永康", "雪", "子涵", "德胜", "桂兰", "立");
    private static final List<String> RULE_CYCLE =
            List.of("P01", "P14", "P03", "D02", "P12", "P01", "P04", "P14", "U01", "P09", "D02", "U08");

    private final int findings;
    private final Execution execution;
    private final Map<String, List<@Nullable Object[]>> tables = new TreeMap<>();
    private final Map<String, String> columns = new HashMap<>();

    /** What differs between two executions on the same files. */
    record Execution(long lastRun, long run, int attempt, long lineOffset, long seed, String checksum) {
        static final Execution FIRST = new Execution(1, 2, 1, 0, 1, "a");
        static final Execution SECOND = new Execution(40, 71, 3, 5_000, 99, "b");
    }

    City(int findings, Execution execution) {
        this.findings = findings;
        this.execution = execution;
    }

    static void fill(DataSource dataSource, Execution execution) {
        new City(150, execution).fill(dataSource);
    }

    void fill(DataSource dataSource) {
        runs();
        sources();
        units();
        figures();
        rules();
        findings();
        rejects();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Partitions.createForRun(connection, "finding", execution.lastRun());
            Partitions.createForRun(connection, "finding", execution.run());
            for (String table : List.of(
                    "run",
                    "run_source",
                    "source_file",
                    "reject",
                    "gate_reading",
                    "run_unit",
                    "run_unit_quota",
                    "run_unit_structure",
                    "run_unit_retirement",
                    "run_total",
                    "run_pool",
                    "run_pool_month",
                    "run_allocation",
                    "run_filing",
                    "run_channel",
                    "run_plan",
                    "run_unit_post",
                    "run_unit_source",
                    "run_overlap",
                    "run_rule",
                    "exception",
                    "exception_event",
                    "finding",
                    "finding_line",
                    "settlement",
                    "step_timing")) {
                insert(connection, table);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Numbers of the exceptions by what became of them since the last run. */
    static Change change(int i, int findings) {
        if (pending(i)) {
            return Change.PENDING;
        }
        if (i >= findings) {
            return rule(i).equals("P12") ? Change.NOT_JUDGED : Change.CLEARED;
        }
        return i < 20 ? Change.NEW : i >= 130 && i < 135 ? Change.REOPENED : Change.STILL;
    }

    static String rule(int i) {
        return RULE_CYCLE.get(i % RULE_CYCLE.size());
    }

    private static boolean pending(int i) {
        return i % 25 == 7;
    }

    static boolean explained(int i) {
        return i % 30 == 11;
    }

    /** A number with a right check digit that nobody has. */
    static String idNo(int i) {
        LocalDate birth = LocalDate.of(1966, 1, 1).plusDays(i * 97L % 12_000);
        String first17 = "539099" + birth.toString().replace("-", "") + "%03d".formatted(i % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * (first17.charAt(k) - '0');
        }
        return first17 + "10X98765432".charAt(sum % 11);
    }

    private static String person(int i) {
        return SURNAMES.get(i % SURNAMES.size()) + GIVEN.get(i % GIVEN.size());
    }

    private static String unitName(int unit) {
        return "云溪市" + UNIT_NAMES.get(unit % 8).get(unit / 8);
    }

    private void runs() {
        columns.put(
                "run",
                "run_id, job, business_date, attempt, status, definition_hash, grace_start, started_at, ended_at");
        OffsetDateTime start =
                OffsetDateTime.of(2026, 7, 1, 22, 0, 0, 0, ZoneOffset.UTC).plusSeconds(execution.seed());
        add("run", execution.lastRun(), "nightly", LAST_DATE, 1, "complete", "c", LAST_DATE, start.minusDays(1), start);
        add("run", execution.run(), "nightly", DATE, execution.attempt(), "running", "d", DATE, start, null);
        columns.put("step_timing", "run_id, step, started_at, ended_at, rows");
        add("step_timing", execution.run(), "intake", start, start.plusSeconds(4), 25_000L);
        add("step_timing", execution.run(), "examine", start.plusSeconds(4), start.plusSeconds(6), 6_200L);
    }

    private void sources() {
        columns.put("run_source", "run_id, source, kind, position, state, claims, matched, one_sided, duplicate");
        columns.put(
                "source_file",
                "run_id, file_id, source, file_name, archived_path, sha256, bytes, modified_at, format, encoding, loaded, lines,"
                        + " claim_rows, claims, rejects, blank, headers, titles, totals, notes, headings, skipped, hidden_lines");
        columns.put(
                "gate_reading",
                "run_id, source, gate, field, previous, current, allowed, closed, released_by, released_at, reason");
        columns.put("run_overlap", "run_id, sources, persons");
        List<String> sources = List.of("units", "quotas", "register", "organization", "hr", "finance");
        OffsetDateTime modified =
                OffsetDateTime.of(2026, 7, 1, 18, 0, 0, 0, ZoneOffset.UTC).plusMinutes(execution.seed());
        for (int i = 0; i < sources.size(); i++) {
            String source = sources.get(i);
            boolean person = i > 1;
            Long claims = person ? 6_000L + i * 20 : 40L;
            add(
                    "run_source",
                    execution.run(),
                    source,
                    person ? "person" : "unit",
                    i,
                    source.equals("organization") ? "released" : "complete",
                    claims,
                    person ? claims - 60 : null,
                    person ? 52L : null,
                    person ? 8L : null);
            add(
                    "source_file",
                    execution.run(),
                    execution.attempt() * 10 + i,
                    source,
                    source + "_202607.csv",
                    "/archive/" + source,
                    execution.checksum().repeat(64),
                    1_000L * execution.attempt(),
                    modified,
                    "csv",
                    "GB18030",
                    true,
                    claims + 12,
                    claims,
                    claims,
                    6L,
                    2L,
                    1L,
                    1L,
                    1L,
                    1L,
                    0L,
                    0L,
                    0L);
        }
        add(
                "gate_reading",
                execution.run(),
                "organization",
                "rows",
                "",
                new BigDecimal("7100"),
                new BigDecimal("6060"),
                new BigDecimal("0.10"),
                true,
                "周科长",
                modified,
                "市委党校划出，组织部来函说明");
        add(
                "gate_reading",
                execution.run(),
                "finance",
                "missing",
                "id_no",
                null,
                new BigDecimal("0.0012"),
                new BigDecimal("0.02"),
                false,
                null,
                null,
                null);
        List<List<String>> known = List.of(
                List.of("register", "organization", "hr", "finance"),
                List.of("register", "hr", "finance"),
                List.of("register", "organization", "hr"),
                List.of("finance", "hr"),
                List.of("finance"),
                List.of("register"),
                List.of("organization"));
        long[] persons = {4_180, 1_632, 41, 38, 23, 14, 9};
        for (int i = 0; i < known.size(); i++) {
            add("run_overlap", execution.run(), known.get(i).toArray(new String[0]), persons[i]);
        }
    }

    private void units() {
        columns.put("run_unit", "run_id, unit_key, known, code, name, level, nature, sector, supervisor, region");
        columns.put("run_unit_quota", "run_id, unit_key, quota_type, approved, lent, occupied");
        for (long run : new long[] {execution.lastRun(), execution.run()}) {
            for (int i = 0; i < UNITS; i++) {
                add(
                        "run_unit",
                        run,
                        (long) i,
                        true,
                        "U%03d".formatted(i + 1),
                        unitName(i),
                        "division.chief",
                        "institution",
                        SECTORS.get(i % 8),
                        "云溪市" + DEPARTMENTS.get(i % 8),
                        i % 5 == 4 ? "539021" : "539000");
                boolean organ = i % 8 == 3 || i % 8 == 5;
                int approved = 30 + i * 13 % 90;
                int lent = i % 9 == 0 ? 4 : 0;
                add(
                        "run_unit_quota",
                        run,
                        (long) i,
                        organ ? "administrative" : "institution",
                        approved,
                        lent,
                        approved + lent + (i % 6 == 0 ? 1 + i % 5 : -(i % 7)));
                add("run_unit_quota", run, (long) i, "worker", 5, 0, i % 11 == 0 ? 6 : 3);
            }
        }
    }

    private void figures() {
        columns.put(
                "run_unit_structure",
                "run_id, unit_key, persons, age_known, age_sum, aged_to_35, aged_36_to_45, aged_46_on, men, women, doctors, masters,"
                        + " other_postgraduates, undergraduates, below_undergraduates, men_by_age, women_by_age");
        columns.put(
                "run_unit_retirement",
                "run_id, unit_key, quota_type, due, within_1, within_3, within_5, open_due, open_within_1, open_within_3, open_within_5");
        columns.put("run_total", "run_id, quota_type, approved, lent, occupied, over, vacant");
        columns.put("run_unit_source", "run_id, unit_key, source, persons, active");
        columns.put(
                "run_unit_post",
                "run_id, unit_key, position_level, approved, held, level_approved, level_held, listed");
        columns.put(
                "run_pool",
                "run_id, pool_key, known, pool, pool_type, size, city_size, lent, lent_city, used, used_city, unused, used_by,"
                        + " occupants_without_allocation, allocations, units");
        columns.put("run_pool_month", "run_id, pool_key, month, used, lent, basis");
        columns.put(
                "run_allocation",
                "run_id, allocation_key, unit_key, pool_key, pool, quota_type, document_no, lent, returned, lent_date, expired, used,"
                        + " used_elsewhere, used_by, days_since");
        columns.put(
                "run_filing",
                "run_id, filing_key, filing_no, unit_key, quota_type, channel, approved, approved_date, valid_until, used, used_late,"
                        + " used_elsewhere, used_by");
        columns.put("run_channel", "run_id, channel_key, channel, persons, persons_city, filings, approved");
        columns.put(
                "run_plan",
                "run_id, plan_key, kind, unit_key, quota_type, documents, over_then, yearly, start_date, due_date, years, persons, over_now,"
                        + " expected_attrition");
        add("run_total", execution.lastRun(), "", 2_900L, 20L, 2_850L, 21L, 91L);
        long run = execution.run();
        add("run_total", run, "", 2_905L, 20L, 2_851L, 22L, 96L);
        for (int i = 0; i < UNITS; i++) {
            int men = i % 8 == 0 ? 7 : 11;
            int young = i == 6 ? 0 : 4;
            add(
                    "run_unit_structure",
                    run,
                    (long) i,
                    20,
                    20,
                    i == 6 ? 1_020L : 860L,
                    young,
                    6,
                    14 - young,
                    men,
                    20 - men,
                    i == 0 ? 1 : 0,
                    3,
                    0,
                    12,
                    i == 0 ? 3 : 4,
                    ages(men, young),
                    ages(20 - men, 0));
            add("run_unit_retirement", run, (long) i, "institution", 0, 1, 2 + i % 3, 4, 0, 0, 0, 1);
            for (String source : List.of("register", "finance")) {
                add("run_unit_source", run, (long) i, source, 20L, source.equals("finance") ? 19L : 20L);
            }
            add("run_unit_post", run, (long) i, "county.chief", 1, i == 3 ? 2 : 1, 1, 1, true);
        }
        pool(1, "教育编制周转池", 1_500, 300, 700, 670);
        pool(2, "人才专项编制周转池", 1_000, null, 520, 490);
        pool(3, "市直编制周转池", 600, 600, 163, 163);
        add(
                "run_allocation",
                run,
                1L,
                0L,
                1L,
                "教育池",
                "institution",
                "云编〔2025〕3号",
                30,
                0,
                "2025-05-08",
                false,
                12,
                0,
                "register",
                419);
        add(
                "run_allocation",
                run,
                2L,
                1L,
                2L,
                "人才池",
                "institution",
                "云编〔2025〕9号",
                8,
                0,
                "2025-09-20",
                false,
                3,
                0,
                "register",
                284);
        add(
                "run_filing",
                run,
                1L,
                "云编备〔2026〕1号",
                0L,
                "institution",
                "recruitment",
                5,
                "2026-01-05",
                "2026-12-31",
                6,
                0,
                1,
                "register");
        add("run_channel", run, 1L, "enterprise_talent", 48, 48, 1, 50);
        add(
                "run_plan",
                run,
                1L,
                "plan",
                12L,
                "institution",
                "云编〔2024〕7号",
                9,
                3,
                "2024-01-01",
                "2027-12-31",
                2,
                null,
                5,
                2);
    }

    private void pool(long key, String name, int size, @Nullable Integer citySize, int lent, int used) {
        long run = execution.run();
        add(
                "run_pool",
                run,
                key,
                true,
                name,
                "turnover",
                size,
                citySize,
                lent,
                0,
                used,
                0,
                Math.max(lent - used, 0),
                "register",
                0,
                1,
                1);
        for (int month = 1; month <= 6; month++) {
            add("run_pool_month", run, key, "2026-%02d".formatted(month), used - 60 + month * 10, lent, "history");
        }
    }

    private static Integer[] ages(int persons, int young) {
        return new Integer[] {0, 0, 0, young, 0, 0, persons - young, 0, 0, 0};
    }

    private void rules() {
        columns.put("run_rule", "run_id, rule, position, examined, conclusive, reason, findings");
        columns.put("settlement", "run_id, rule, business_date, found, opened, reopened, cleared");
        List<String> rules = CityDefinitions.job(true).rules();
        for (int i = 0; i < rules.size(); i++) {
            boolean examined = !rules.get(i).equals("P16");
            boolean conclusive = examined && !rules.get(i).equals("P12");
            add(
                    "run_rule",
                    execution.run(),
                    rules.get(i),
                    i,
                    examined,
                    conclusive,
                    conclusive ? "" : examined ? "组织来源经人工放行，数据不全" : "组织来源缺少「公务员登记」列",
                    examined ? 15L : null);
            add("settlement", execution.run(), rules.get(i), DATE, 15L, 2L, 1L, 1L);
        }
    }

    private void findings() {
        columns.put(
                "exception",
                "number, rule, scope, subject_key, subject_part, distinction, state, first_seen, last_seen, fingerprint, job, unit_key");
        columns.put(
                "finding",
                "run_id, rule, scope, subject_key, subject_part, distinction, severity, pending, amount, unit_key,"
                        + " person_name, person_id_no, evidence, fingerprint");
        columns.put("exception_event", "number, seq, at, business_date, run_id, who, from_state, to_state, why");
        columns.put("finding_line", "run_id, scope, subject_key, source, file_id, sheet, line");
        for (int i = 0; i < findings + 15; i++) {
            String rule = rule(i);
            boolean person = !rule.startsWith("U");
            long unit = i * 7L % UNITS;
            String scope = person ? "person" : rule.equals("U01") ? "unit_quota" : "unit";
            String part = rule.equals("U01") ? "institution" : "";
            long subject = 1_000L + i;
            String severity = severity(rule);
            BigDecimal amount = rule.matches("P0[149]") ? new BigDecimal(4_200 + i * 37 % 5_000).setScale(2) : null;
            boolean fresh = i < 20;
            LocalDate first = fresh ? DATE : LAST_DATE.minusDays(i % 60);
            add(
                    "exception",
                    i + 1L,
                    rule,
                    scope,
                    subject,
                    part,
                    "",
                    i >= findings ? "cleared" : pending(i) ? "pending" : explained(i) ? "explained" : "open",
                    first,
                    i >= findings ? LAST_DATE : DATE,
                    "f" + i,
                    "nightly",
                    unit);
            events(i);
            @Nullable
            Object[] finding = {
                rule,
                scope,
                subject,
                part,
                "",
                severity,
                pending(i),
                amount,
                unit,
                person ? person(i) : null,
                person ? idNo(i) : null,
                evidence(i, rule, (int) unit, amount),
                "f" + i
            };
            if (i < findings) {
                add("finding", prepended(execution.run(), finding));
                if (person) {
                    add(
                            "finding_line",
                            execution.run(),
                            scope,
                            subject,
                            "finance",
                            execution.attempt() * 10 + 5,
                            "",
                            execution.lineOffset() + i + 2);
                    add(
                            "finding_line",
                            execution.run(),
                            scope,
                            subject,
                            "hr",
                            execution.attempt() * 10 + 4,
                            "",
                            execution.lineOffset() + i + 9);
                }
            }
            if (!fresh && (i < 130 || i >= 135)) {
                add("finding", prepended(execution.lastRun(), finding));
            }
        }
    }

    /** What is not new was seen by the last run; what has come again had been cleared by it. */
    private void events(int i) {
        String state = pending(i) ? "pending" : "open";
        if (i < 20) {
            event(i, 1, execution.run(), DATE, "", state);
            return;
        }
        event(i, 1, execution.lastRun(), LAST_DATE, "", state);
        if (i >= 130 && i < 135) {
            event(i, 2, execution.lastRun(), LAST_DATE, state, "cleared");
            event(i, 3, execution.run(), DATE, "cleared", state);
        } else if (i >= findings && !rule(i).equals("P12")) {
            event(i, 2, execution.run(), DATE, state, "cleared");
        } else if (explained(i)) {
            event(i, 2, execution.lastRun(), LAST_DATE, state, "explained");
        }
    }

    private void event(int i, int seq, long run, LocalDate date, String from, String to) {
        OffsetDateTime at = date.atTime(22, 0).atOffset(ZoneOffset.UTC).plusSeconds(execution.seed());
        add("exception_event", i + 1L, seq, at, date, run, "heshi", from, to, "found");
    }

    private static String severity(String rule) {
        return Optional.ofNullable(CityDefinitions.definitions().rules().get(rule))
                .orElseThrow()
                .severity()
                .code();
    }

    private static String evidence(int i, String rule, int unit, @Nullable BigDecimal amount) {
        List<Map<String, @Nullable Object>> evidence = new ArrayList<>();
        if (rule.startsWith("U")) {
            item(evidence, "unit.name", unitName(unit));
            item(evidence, "approved", "42");
            item(evidence, "occupied", "45");
        } else {
            boolean absent = rule.equals("P01");
            item(evidence, "in_register", Boolean.toString(!absent));
            if (!absent) {
                item(evidence, "register.unit_name", unitName(unit));
                item(evidence, "register.quota_type", "institution");
                item(evidence, "register.name", person(i));
            }
            item(evidence, "in_organization", "false");
            item(evidence, "in_hr", "true");
            item(evidence, "hr.unit_name", unitName(unit));
            item(evidence, "hr.retire_date", rule.equals("P04") || rule.equals("P03") ? "2026-03" : null);
            item(evidence, "hr.quota_type", "administrative");
            item(evidence, "in_finance", "true");
            item(evidence, "finance.unit_name", unitName((unit + 1) % UNITS));
            item(evidence, "finance.pay_month", "2026-06");
            item(evidence, "finance.id_no", idNo(i));
            item(evidence, "finance.gross_pay", amount == null ? "5120.5" : amount.toPlainString());
        }
        return JsonMapper.shared().writeValueAsString(evidence);
    }

    private static void item(List<Map<String, @Nullable Object>> evidence, String column, @Nullable String value) {
        Map<String, @Nullable Object> item = new TreeMap<>();
        item.put("column", column);
        item.put("value", value);
        evidence.add(item);
    }

    private void rejects() {
        columns.put("reject", "run_id, file_id, sheet, line, reason, field, raw");
        for (int i = 0; i < 6; i++) {
            add(
                    "reject",
                    execution.run(),
                    execution.attempt() * 10 + 5,
                    "",
                    execution.lineOffset() + 900 + i,
                    "bad_number",
                    "gross_pay",
                    person(i) + " | " + idNo(700 + i) + " | " + unitName(i) + " | 约五千");
        }
    }

    private static @Nullable Object[] prepended(long run, @Nullable Object[] values) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(0, run);
        return all.toArray();
    }

    private void add(String table, @Nullable Object... values) {
        tables.computeIfAbsent(table, name -> new ArrayList<>()).add(values);
    }

    private void insert(Connection connection, String table) throws SQLException {
        List<@Nullable Object[]> rows = tables.getOrDefault(table, new ArrayList<>());
        Collections.shuffle(rows, new Random(execution.seed()));
        List<String> names = List.of(columns.getOrDefault(table, "").split(", *", -1));
        String marks = String.join(
                ", ",
                names.stream()
                        .map(name -> name.equals("evidence") ? "?::jsonb" : "?")
                        .toList());
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into %s (%s) values (%s)".formatted(table, String.join(", ", names), marks))) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    Object value = row[i];
                    statement.setObject(
                            i + 1,
                            value instanceof String[] texts
                                    ? connection.createArrayOf("text", texts)
                                    : value instanceof Integer[] numbers
                                            ? connection.createArrayOf("integer", numbers)
                                            : value);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
