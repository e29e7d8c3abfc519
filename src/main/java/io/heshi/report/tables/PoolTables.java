package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.report.facts.Analysis;
import io.heshi.report.facts.Analysis.Allocation;
import io.heshi.report.facts.Analysis.Channel;
import io.heshi.report.facts.Analysis.Filing;
import io.heshi.report.facts.Analysis.Pool;
import io.heshi.report.facts.Analysis.PoolMonth;
import io.heshi.report.facts.Percentages;
import io.heshi.report.tables.ReportColumn.Kind;
import io.heshi.report.words.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Turnover pools, what they lent and nobody uses, how use grew, and the filings and channels by which people entered. */
final class PoolTables {
    private static final int ON_PAGE = 30;

    /** Width of a month's column. */
    private static final int MONTH = 8;

    private final Analysis analysis;
    private final Wording wording;
    private final Texts messages;

    PoolTables(Analysis analysis, Wording wording, Texts messages) {
        this.analysis = analysis;
        this.wording = wording;
        this.messages = messages;
    }

    /** Of more than one pool, their sum last. */
    ReportTable<?> pools() {
        List<Pool> rows = new ArrayList<>(analysis.pools());
        if (rows.size() > 1) {
            rows.add(new Pool(
                    messages.zh("quota.sum"),
                    "",
                    "",
                    "",
                    sum(Pool::size),
                    Optional.empty(),
                    sum(Pool::lent),
                    sum(Pool::used),
                    sum(Pool::vacant),
                    Optional.empty(),
                    sum(Pool::withoutAllocation)));
        }
        TableColumns<Pool> columns = new TableColumns<Pool>()
                .text("pool", Pool::name)
                .text("pool_type", Pool::type)
                .text("part", pool -> typeIfAny(pool.quotaType()))
                .label("region", pool -> wording.region(pool.region()))
                .count("pool_size", Pool::size)
                .countIfKnown("city_size", Pool::citySize)
                .count("pool_lent", Pool::lent)
                .count("pool_used", Pool::used)
                .count("pool_unused", Pool::unused)
                .count("pool_vacant", Pool::vacant)
                .decimal("use_rate", pool -> Percentages.percent(pool.used(), pool.size()))
                .count("pool_left", Pool::left)
                .countIfKnown("pool_units", Pool::units)
                .count("without_allocation", Pool::withoutAllocation);
        return new ReportTable<>("pools", columns.list(), rows, ON_PAGE);
    }

    private long sum(ToLongFunction<Pool> figure) {
        return analysis.pools().stream().mapToLong(figure).sum();
    }

    ReportTable<?> unused() {
        int due = analysis.setting("reclaim_days", 365);
        int warning = analysis.setting("reclaim_warning_days", 275);
        TableColumns<Allocation> columns = new TableColumns<Allocation>()
                .text("pool", Allocation::pool)
                .text("unit_code", Allocation::unitCode)
                .text("unit", Allocation::unit)
                .count("pool_lent", Allocation::lent)
                .count("pool_used", Allocation::used)
                .count("pool_unused", allocation -> allocation.lent() - allocation.used())
                .date("lent_date", Allocation::lentDate)
                .countIfKnown("days", Allocation::days)
                .labelIfAny("reclaim", allocation -> allocation.days().flatMap(days -> reclaim(days, warning, due)))
                .text("part", allocation -> statedType(allocation.quotaType()))
                .text("document_no", Allocation::document)
                .text("supervisor", Allocation::supervisor);
        return new ReportTable<>("unused", columns.list(), analysis.unused(), ON_PAGE);
    }

    private Optional<Label> reclaim(long days, int warning, int due) {
        return days >= due
                ? Optional.of(messages.of("reclaim.due"))
                : days >= warning ? Optional.of(messages.of("reclaim.warning")) : Optional.empty();
    }

    /** A row a pool, a column a month, the newest first. */
    ReportTable<?> months() {
        Map<String, Map<String, PoolMonth>> pools = new LinkedHashMap<>();
        List<String> months = new ArrayList<>();
        for (PoolMonth each : analysis.months()) {
            pools.computeIfAbsent(each.pool(), name -> new HashMap<>()).put(each.month(), each);
            if (!months.contains(each.month())) {
                months.add(each.month());
            }
        }
        TableColumns<Map.Entry<String, Map<String, PoolMonth>>> columns = new TableColumns<
                        Map.Entry<String, Map<String, PoolMonth>>>()
                .text("pool", Map.Entry::getKey)
                .countIfKnown(
                        "pool_lent",
                        pool -> months.stream()
                                .findFirst()
                                .map(newest -> pool.getValue().get(newest))
                                .map(PoolMonth::lent));
        for (String month : months) {
            columns.add(ReportColumn.<Map.Entry<String, Map<String, PoolMonth>>>of(
                            "used_" + month,
                            Kind.COUNT,
                            MONTH,
                            MONTH,
                            pool -> Optional.ofNullable(pool.getValue().get(month))
                                    .<Cell>map(used -> new Cell.Count(used.used(), false))
                                    .orElse(Cell.EMPTY))
                    .headed(new Label(month, month)));
        }
        return new ReportTable<>("pool_months", columns.list(), List.copyOf(pools.entrySet()), ON_PAGE);
    }

    ReportTable<?> channels() {
        long most = analysis.setting("enterprise_talent_limit", 50);
        TableColumns<Channel> columns = new TableColumns<Channel>()
                .label("channel", channel -> wording.channel(channel.channel()))
                .count("in_post", Channel::persons)
                .count("city_persons", Channel::cityPersons)
                .count("filings", Channel::filings)
                .count("filing_approved", Channel::approved)
                .countIfKnown(
                        "channel_limit",
                        channel ->
                                channel.channel().equals("enterprise_talent") ? Optional.of(most) : Optional.empty());
        return new ReportTable<>("channels", columns.list(), analysis.channels(), ON_PAGE);
    }

    ReportTable<?> filings() {
        TableColumns<Filing> columns = new TableColumns<Filing>()
                .text("filing_no", Filing::number)
                .text("unit_code", Filing::unitCode)
                .text("unit", Filing::unit)
                .countIfKnown("filing_approved", Filing::approved)
                .count("filing_used", Filing::used)
                .countIfKnown("filing_left", filing -> filing.approved().map(approved -> approved - filing.used()))
                .count("used_late", Filing::usedLate)
                .count("used_elsewhere", Filing::usedElsewhere)
                .labelIfAny(
                        "channel",
                        filing -> filing.channel().isEmpty()
                                ? Optional.empty()
                                : Optional.of(wording.channel(filing.channel())))
                .date("approved_date", Filing::approvedDate)
                .date("valid_until", Filing::validUntil)
                .text("part", filing -> statedType(filing.quotaType()))
                .text("supervisor", Filing::supervisor);
        return new ReportTable<>("filings", columns.list(), analysis.filings(), ON_PAGE);
    }

    private String statedType(String quotaType) {
        return quotaType.equals("unstated") ? "" : typeIfAny(quotaType);
    }

    private String typeIfAny(String quotaType) {
        return quotaType.isEmpty() ? "" : wording.quotaType(quotaType).zh();
    }
}
