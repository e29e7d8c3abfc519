package io.heshi.examine;

import io.heshi.catalogue.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One unit's places of one quota type. Places lent from a turnover pool are not the unit's own: allowed = approved + lent, and the unit
 * is over when more persons hold a place than are allowed.
 */
final class UnitQuotaCase implements CaseRelation {
    /** The sources that quotas and their occupation come from. */
    private static final Set<String> SOURCES = Set.of("register", "quotas");

    private static final Set<String> CHANGES = Set.of("quotas", "quota_changes");
    private static final Set<String> QUOTAS = Set.of("quotas");
    private static final Set<String> LENT = Set.of("allocations");
    private static final Set<String> TRANSITIONS = Set.of("transitions");

    private static final String OVER = "greatest(quota.occupied - quota.approved - quota.lent, 0)";
    private static final String VACANT = "greatest(quota.approved + quota.lent - quota.occupied, 0)";

    private final Figures figures = new Figures("quota", "unit_key");
    private final Map<String, CaseColumn> columns = new LinkedHashMap<>();

    UnitQuotaCase() {
        RunUnitColumns.describe(columns);
        places();
        history();
        movements();
        columns.putAll(figures.columns());
    }

    private void places() {
        text("quota_type", "institution", SOURCES, "编制类型", "Quota type, code of table quota_type.");
        text("funding", "", SOURCES, "编制经费形式", "Form of funding of the places, else of the unit.");
        count("approved", "0", SOURCES, "核定编制", "Places approved for the unit.");
        count("lent", "0", LENT, "周转编制", "Places lent to it from turnover pools and not expired.");
        follows("allowed", "integer", "quota.approved + quota.lent", "可用编制", "approved + lent.");
        count("occupied", "0", SOURCES, "实有人数", "Persons who hold such a place by the register.");
        follows("over", "integer", OVER, "超编", "Persons beyond what is allowed.");
        follows("vacant", "integer", VACANT, "空编", "Places allowed that nobody holds.");
        follows("full", "boolean", "quota.occupied >= quota.approved + quota.lent", "满编", "Whether nothing is vacant.");
        follows(
                "vacant_percent",
                "numeric",
                "round(100.0 * " + VACANT + " / nullif(quota.approved + quota.lent, 0), 1)",
                "空编率",
                "vacant in percent of allowed; null when nothing is allowed.");
        figures.stored("unit_allowed", "bigint", "0", SOURCES, "单位可用编制合计", "allowed, over all types of the unit.");
        figures.stored("unit_occupied", "bigint", "0", SOURCES, "单位实有合计", "occupied, over all types of the unit.");
        follows(
                "unit_over",
                "bigint",
                "greatest(quota.unit_occupied - quota.unit_allowed, 0)",
                "单位超编合计",
                "unit_occupied beyond unit_allowed.");
        count(
                "transition",
                "0",
                TRANSITIONS,
                "批准过渡超编",
                "Persons beyond quota who are approved for a time that has not ended.");
        text("transition_deadline", "", TRANSITIONS, "过渡期限", "When the last of these approvals ends.");
        count(
                "vacancies_elsewhere",
                "0",
                SOURCES,
                "系统内空编",
                "Vacancies of the same type and funding in other units under the same department, while this unit is over.");
        text(
                "places_elsewhere",
                "",
                SOURCES,
                "可分流单位",
                "The units with most of them, at most five, each with its vacancies.");
        figures.stored(
                "school", "boolean", "false", SOURCES, "中小学校", "Whether the unit is a school, by its nature or name.");
        figures.stored(
                "schools_over",
                "bigint",
                "0",
                SOURCES,
                "本区划学校超编合计",
                "Persons beyond what is allowed in all schools of the region together, of this type (县管校聘).");
    }

    private void history() {
        count("previous_approved", "", QUOTAS, "上期核定编制", "approved in the previous complete run of an earlier date.");
        count("previous_over", "", SOURCES, "上期超编", "over in that run.");
        follows(
                "new_over",
                "integer",
                "greatest(" + OVER + " - quota.previous_over, 0)",
                "新增超编",
                "over beyond previous_over; null without a previous run.");
        text("documents", "", QUOTAS, "核定文号", "Documents that approved the places.");
        text("previous_documents", "", QUOTAS, "上期核定文号", "Documents in the previous run.");
        count(
                "unexplained_from",
                "",
                QUOTAS,
                "无文号变动前核定数",
                "approved before it changed without a new document number; null when every change has one.");
        count("ledger_sum", "", CHANGES, "台账增减合计", "Places added less places removed, by quota_changes.");
        count("ledger_rows", "0", CHANGES, "台账变动笔数", "Rows of quota_changes for this unit and type.");
        count("ledger_undocumented", "0", CHANGES, "无文号变动笔数", "Of these, changes that name no document.");
        figures.stored(
                "idle_since",
                "date",
                "",
                SOURCES,
                "空编起始",
                "Last known entry, leave or change of the places: what is vacant has been since.");
        follows("idle_days", "integer", ":date - quota.idle_since", "闲置天数", "Days since then.");
        for (int years : new int[] {1, 3, 5}) {
            count(
                    "retiring_" + years,
                    "0",
                    SOURCES,
                    years + "年内到龄",
                    "Persons on such places who reach the statutory retirement age within %d year%s."
                            .formatted(years, years == 1 ? "" : "s"));
        }
    }

    private void movements() {
        count("entries", "0", SOURCES, "期内进人", "Persons who took such a place within setting.entry_window_days.");
        count("leaves", "0", SOURCES, "期内减员", "Persons who left such a place within that time.");
        count("counted_entries", "0", SOURCES, "期内非豁免进人", "Entries other than placements by policy and the like.");
        count(
                "entries_beyond",
                "0",
                SOURCES,
                "进人后超编次数",
                "Such entries after which more persons held a place than allowed; who leaves on a day makes room for who comes on it.");
        count("start_occupied", "0", SOURCES, "期初实有", "Persons who held such a place when that time began.");
        follows(
                "start_over",
                "integer",
                "greatest(quota.start_occupied - quota.approved - quota.lent, 0)",
                "期初超编",
                "start_occupied beyond what is allowed now.");
        count("peak", "0", SOURCES, "期内最高实有", "Most persons on such places at any time since.");
        figures.stored(
                "peak_date",
                "date",
                "",
                SOURCES,
                "最高实有日期",
                "When that was first so; null when it was at the beginning.");
    }

    private void count(String name, String standard, Set<String> sources, String zh, String meaning) {
        figures.stored(name, "integer", standard, sources, zh, meaning);
    }

    private void text(String name, String standard, Set<String> sources, String zh, String meaning) {
        figures.stored(name, "text", standard, sources, zh, meaning);
    }

    private void follows(String name, String type, String sql, String zh, String meaning) {
        figures.follows(name, type, sql, SOURCES, zh, meaning);
    }

    @Override
    public Scope scope() {
        return Scope.UNIT_QUOTA;
    }

    @Override
    public Map<String, CaseColumn> columns() {
        return columns;
    }

    @Override
    public Optional<Figures> figures() {
        return Optional.of(figures);
    }

    @Override
    public String from(Parts parts) {
        return "from %s as quota\njoin %s as unit on unit.unit_key = quota.unit_key\n%s"
                .formatted(parts.relation("quota"), parts.relation("unit"), figures.join(parts));
    }

    @Override
    public String subjectKey() {
        return "quota.unit_key";
    }

    @Override
    public String subjectPart() {
        return "quota.quota_type";
    }

    @Override
    public String unitKey() {
        return "quota.unit_key";
    }
}
