package io.heshi.store.sql;

import static java.util.stream.Collectors.joining;

import io.heshi.store.Identifier;
import io.heshi.store.Run;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The temporary views of one run that statements are written over, so that no statement names a run, a partition or a setting's value:
 *
 * <ul>
 *   <li>{@code this_run}: one row, {@code run_id, job, business_date, day} (the date as text), {@code month_no} (months since year 0),
 *       {@code grace_start, grace} (the same as text), {@code attempt}, {@code delay_months} (for how long a retirement may be put off)
 *   <li>{@code setting}: one row, a column a threshold
 *   <li>{@code mention}: what the sources of the run call units ({@code unit_mention})
 *   <li>{@code person_claims}, {@code unit_claims}, {@code quota_claims} …: the claims of every kind, with {@code unit_key} and
 *       {@code unit_known} where the kind names a unit
 *   <li>{@code source_register}, {@code source_hr} …: the compact claims of a person source ({@link CompactClaims}); without rows where
 *       the run has none
 *   <li>{@code person_sources}: {@code source, bit} of every person source of the run, the bit by which masks name it
 *   <li>{@code compact_claims}: the compact claims of all of them, with {@code source} and {@code bit}
 *   <li>{@code in_post}: the compact claims that say who is in post by the register, once a unit; those with {@code nth = 1} are
 *       everybody once
 * </ul>
 *
 * Values stand in the views as constants, so the planner knows them.
 */
final class RunViews {
    /** The sources that statements name. */
    private static final List<String> NAMED = List.of("register", "organization", "hr", "finance");

    /** Where a job has no such threshold: 人社部发〔2024〕94号. */
    private static final int DELAY_MONTHS = 36;

    private final JdbcTemplate jdbc;
    private final Run run;
    private final Map<String, Integer> settings;
    private final List<String> personSources;

    RunViews(JdbcTemplate jdbc, Run run, Map<String, Integer> settings, List<String> personSources) {
        this.jdbc = jdbc;
        this.run = run;
        this.settings = settings;
        this.personSources = personSources;
    }

    /** Replaces the views; to be done again when a compact table has come. */
    void create() {
        drop();
        String statements = definitions().entrySet().stream()
                .map(view -> "create temporary view %s as %s;".formatted(view.getKey(), view.getValue()))
                .collect(joining("\n"));
        jdbc.execute(statements);
    }

    void drop() {
        List<String> views = query("run/20-views").query(String.class).list();
        if (!views.isEmpty()) {
            jdbc.execute(views.stream().map(Identifier::quote).collect(joining(", ", "drop view ", " cascade")));
        }
    }

    private Map<String, String> definitions() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("this_run", thisRun());
        views.put("setting", setting());
        views.put("mention", "select * from unit_mention where run_id = " + run.id());
        query("run/21-claim-tables").query(row -> {
            String table = row.getString("name");
            String kind = table.substring("claim_".length());
            views.put(kind + "_claims", row.getBoolean("of_unit") ? withUnit(table) : ofRun(table));
        });
        List<String> compact = CompactClaims.tables(jdbc, run.id());
        sources().forEach(source -> views.put(Identifier.require("source_" + source), compact(source, compact)));
        views.put("person_sources", ofEverySource("", "", "select '' as source, 0::bigint as bit where false"));
        views.put(
                "compact_claims",
                ofEverySource(
                        ", c.*",
                        " from source_%s c",
                        "select '' as source, 0::bigint as bit, c.* from compact_claim c where false"));
        views.put("in_post", "select * from source_register where active and not repeats_unit");
        return views;
    }

    private String thisRun() {
        return """
                select %d::bigint as run_id, '%s'::text as job, date '%s' as business_date, '%3$s'::text as day, %d as month_no, date '%s' as grace_start, '%5$s'::text as grace, %6$d as attempt, %7$d as delay_months""".formatted(
                        run.id(),
                        run.job().replace("'", "''"),
                        run.businessDate(),
                        run.businessDate().getYear() * 12 + run.businessDate().getMonthValue() - 1,
                        run.graceStart(),
                        run.attempt(),
                        settings.getOrDefault("retirement_delay_months", DELAY_MONTHS));
    }

    private String setting() {
        return settings.isEmpty()
                ? "select"
                : settings.entrySet().stream()
                        .map(entry -> entry.getValue() + " as " + Identifier.quote(entry.getKey()))
                        .collect(joining(", ", "select ", ""));
    }

    private String ofRun(String table) {
        return "select * from %s where run_id = %d".formatted(Identifier.quote(table), run.id());
    }

    private String withUnit(String table) {
        return """
                select c.*, m.unit_key, m.known as unit_known from %s c
                left join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                where c.run_id = %d""".formatted(Identifier.quote(table), run.id());
    }

    private Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>(personSources);
        sources.addAll(NAMED);
        return sources;
    }

    /** One query a person source, put together; {@code from} may name the source by {@code %s}. */
    private String ofEverySource(String columns, String from, String none) {
        return personSources.isEmpty()
                ? none
                : IntStream.range(0, personSources.size())
                        .mapToObj(i -> "select '%s'::text as source, %d::bigint as bit%s%s"
                                .formatted(
                                        personSources.get(i), 1L << i, columns, from.formatted(personSources.get(i))))
                        .collect(joining(" union all "));
    }

    private String compact(String source, List<String> tables) {
        String table = CompactClaims.table(run.id(), source);
        return tables.contains(table)
                ? "select * from " + Identifier.quote(table)
                : "select * from compact_claim where false";
    }

    private JdbcClient.StatementSpec query(String file) {
        return JdbcClient.create(jdbc).sql(SqlFiles.file(file).text());
    }
}
