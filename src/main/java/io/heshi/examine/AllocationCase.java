package io.heshi.examine;

import io.heshi.catalogue.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turnover places that one document lent to one unit from one pool. */
final class AllocationCase implements CaseRelation {
    private static final Set<String> LENDING = Set.of("allocations");
    private static final Set<String> POOLS = Set.of("pools");
    private static final Set<String> USE = Set.of("allocations", "register");

    private final Figures figures = new Figures("allocation", "allocation_key");
    private final Map<String, CaseColumn> columns = new LinkedHashMap<>();

    AllocationCase() {
        RunUnitColumns.describe(columns);
        figures.stored("document_no", "text", "", LENDING, "核定文号", "Document that lent the places.")
                .stored("pool", "text", "", LENDING, "周转池", "Pool, by its own name where it is known.")
                .stored("pool_type", "text", "", POOLS, "池类型", "Kind of pool.")
                .stored("quota_type", "text", "", LENDING, "编制类型", "Quota type of the places.")
                .stored("lent", "integer", "0", LENDING, "下达数", "Places lent, not returned and not expired.")
                .stored("returned", "integer", "0", LENDING, "已收回数", "Places lent once and returned or expired.")
                .stored("lent_date", "text", "", LENDING, "下达日期", "When the places were lent.")
                .stored("expires_date", "text", "", LENDING, "使用期限", "Until when; open if unknown.")
                .stored("expired", "boolean", "false", LENDING, "已到期", "Whether expires_date has passed.")
                .stored("used", "integer", "0", USE, "已使用", "Persons in post on the places.")
                .stored("used_elsewhere", "integer", "0", USE, "外单位使用", "Of used, persons at another unit.")
                .stored(
                        "used_by",
                        "text",
                        "register",
                        LENDING,
                        "使用数来源",
                        "register: counted there; stated: by the allocations file, because the register marks nobody.")
                .stored("stated_used", "integer", "", LENDING, "申报已使用", "Persons as the allocations file states.")
                .stored(
                        "idle_since",
                        "date",
                        "",
                        USE,
                        "闲置起算日",
                        "The first day of lent_date, or the day when the last person left where that is later.")
                .stored("days_since", "integer", "", USE, "闲置天数", "Days from idle_since to the business date.")
                .follows(
                        "unused",
                        "integer",
                        "greatest(allocation.lent - allocation.used, 0)",
                        USE,
                        "未使用",
                        "lent less used.")
                .follows(
                        "over_used",
                        "integer",
                        "greatest(allocation.used - allocation.lent, 0)",
                        USE,
                        "超下达使用",
                        "used beyond lent.");
        columns.putAll(figures.columns());
    }

    @Override
    public Scope scope() {
        return Scope.ALLOCATION;
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
        return "from %s as allocation\njoin %s as unit on unit.unit_key = allocation.unit_key\n%s"
                .formatted(parts.relation("allocation"), parts.relation("unit"), figures.join(parts));
    }

    @Override
    public String subjectKey() {
        return "allocation.allocation_key";
    }

    @Override
    public String unitKey() {
        return "allocation.unit_key";
    }
}
