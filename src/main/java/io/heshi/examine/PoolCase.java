package io.heshi.examine;

import io.heshi.catalogue.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One turnover pool: how large it is, what it has lent and who sits there. No unit answers for it. */
final class PoolCase implements CaseRelation {
    private static final Set<String> POOLS = Set.of("pools");
    private static final Set<String> LENDING = Set.of("allocations");
    private static final Set<String> LEDGER = Set.of("pools", "allocations");
    private static final Set<String> USE = Set.of("allocations", "register");

    private final Figures figures = new Figures("pool", "pool_key");

    PoolCase() {
        figures.stored("pool", "text", "", Set.of(), "周转池名称", "Name of the pool.")
                .stored(
                        "known",
                        "boolean",
                        "true",
                        POOLS,
                        "周转池有此池",
                        "Whether the pools source has it; else only allocations do.")
                .stored("pool_type", "text", "", POOLS, "池类型", "Kind of pool, free text.")
                .stored("quota_type", "text", "", POOLS, "编制类型", "Quota type of its places.")
                .stored("region", "text", "", POOLS, "行政区划", "Administrative division of the pool.")
                .stored("size", "integer", "0", POOLS, "周转池规模", "Places in the pool.")
                .stored("city_size", "integer", "", POOLS, "其中市本级", "Of size, places for the city level.")
                .stored("lent", "integer", "0", LENDING, "已下达", "Places lent, not returned and not expired.")
                .stored("lent_city", "integer", "0", LENDING, "市本级已下达", "Of lent, places of units of the city level.")
                .stored("used", "integer", "0", USE, "已使用", "Persons in post on its places.")
                .stored("used_city", "integer", "0", USE, "市本级已使用", "Of used, persons in units of the city level.")
                .stored(
                        "used_by",
                        "text",
                        "register",
                        LENDING,
                        "使用数来源",
                        "register: counted there; stated: by the allocations file, because the register marks nobody.")
                .stored(
                        "occupants_without_allocation",
                        "integer",
                        "0",
                        USE,
                        "无核定占用人数",
                        "Of used, persons whom no allocation to their unit covers.")
                .stored("allocations", "integer", "0", LENDING, "下达笔数", "Allocations from the pool.")
                .stored("units", "integer", "0", LENDING, "使用单位数", "Units that it has places lent to.")
                .follows(
                        "lent_beyond",
                        "integer",
                        "greatest(pool.lent - pool.size, 0)",
                        LEDGER,
                        "超池下达",
                        "lent beyond size.")
                .follows("unlent", "integer", "greatest(pool.size - pool.lent, 0)", LEDGER, "未下达", "size less lent.")
                .follows(
                        "lent_city_beyond",
                        "integer",
                        "greatest(pool.lent_city - pool.city_size, 0)",
                        LEDGER,
                        "市本级超池下达",
                        "lent_city beyond city_size; null when the part of the city level is not stated.")
                .stored(
                        "unused",
                        "integer",
                        "0",
                        USE,
                        "已下达未使用",
                        "Places lent that nobody sits on, summed over the allocations.")
                .follows(
                        "balance",
                        "integer",
                        "pool.size - pool.used",
                        Set.of("pools", "allocations", "register"),
                        "余额",
                        "size less used.")
                .follows(
                        "use_percent",
                        "numeric",
                        "round(100.0 * pool.used / nullif(pool.size, 0), 1)",
                        Set.of("pools", "allocations", "register"),
                        "使用率",
                        "used in percent of size; null when size is 0.");
    }

    @Override
    public Scope scope() {
        return Scope.POOL;
    }

    @Override
    public Map<String, CaseColumn> columns() {
        return figures.columns();
    }

    @Override
    public Optional<Figures> figures() {
        return Optional.of(figures);
    }

    @Override
    public String from(Parts parts) {
        return "from %s as pool\n%s".formatted(parts.relation("pool"), figures.join(parts));
    }

    @Override
    public String subjectKey() {
        return "pool.pool_key";
    }

    @Override
    public String unitKey() {
        return "null::bigint";
    }
}
