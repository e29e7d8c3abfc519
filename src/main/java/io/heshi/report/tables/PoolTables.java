package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.report.facts.Analysis;
import io.heshi.report.facts.Analysis.Pool;
import io.heshi.report.facts.Percentages;
import io.heshi.report.words.Messages;
import io.heshi.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turnover pools, what they lent and nobody uses, how use grew, and the filings and channels by which people entered. */
public final class PoolTables {

    private static final int ON_PAGE = 30;
    private static final int MONTHS_ON_PAGE = 60;

    private final Analysis analysis;
    private final Wording wording;
    private final Messages messages;

    public PoolTables(Analysis analysis, Wording wording, Messages messages) {
        this.analysis = analysis;
        this.wording = wording;
        this.messages = messages;
    }

    public ReportTable pools() {
        List<List<Object>> rows = new ArrayList<>();
        long[] sums = new long[7];
        for (Pool pool : analysis.pools()) {
            rows.add(List.of(
                    pool.name(),
                    pool.type(),
                    pool.quotaType().isEmpty()
                            ? ""
                            : wording.quotaType(pool.quotaType()).zh(),
                    pool.region(),
                    pool.size(),
                    pool.citySize(),
                    pool.lent(),
                    pool.used(),
                    pool.unused(),
                    Percentages.percent(pool.used(), pool.size()),
                    pool.left(),
                    pool.units(),
                    pool.withoutAllocation()));
            sums[0] += pool.size();
            sums[1] += pool.lent();
            sums[2] += pool.used();
            sums[3] += pool.unused();
            sums[4] += pool.left();
            sums[5] += pool.withoutAllocation();
        }
        if (rows.size() > 1) {
            rows.add(List.of(
                    messages.zh("quota.sum"),
                    "",
                    "",
                    "",
                    sums[0],
                    Optional.empty(),
                    sums[1],
                    sums[2],
                    sums[3],
                    Percentages.percent(sums[2], sums[0]),
                    sums[4],
                    "",
                    sums[5]));
        }
        return new ReportTable(
                "pools",
                "pool,pool_type,part,region,#pool_size,#city_size,#pool_lent,#pool_used,#pool_unused,.use_rate,#pool_left,#pool_units,"
                        + "#without_allocation",
                rows,
                ON_PAGE);
    }

    public ReportTable unused() {
        int reclaim = analysis.setting("reclaim_days", 365);
        int warning = analysis.setting("reclaim_warning_days", 275);
        return new ReportTable(
                "unused",
                "pool,unit_code,unit,#pool_lent,#pool_used,#pool_unused,lent_date,#days,reclaim,part,document_no,supervisor",
                analysis.unused().stream()
                        .<List<Object>>map(allocation -> List.of(
                                allocation.pool(),
                                allocation.unitCode(),
                                allocation.unit(),
                                allocation.lent(),
                                allocation.used(),
                                allocation.lent() - allocation.used(),
                                allocation.lentDate(),
                                allocation.days(),
                                allocation.days().flatMap(days -> reclaim(days, warning, reclaim)),
                                type(allocation.quotaType()),
                                allocation.document(),
                                allocation.supervisor()))
                        .toList(),
                ON_PAGE);
    }

    private Optional<Label> reclaim(long days, int warning, int reclaim) {
        return days >= reclaim
                ? Optional.of(messages.label("reclaim.due"))
                : days >= warning ? Optional.of(messages.label("reclaim.warning")) : Optional.empty();
    }

    public ReportTable months() {
        return new ReportTable(
                "pool_months",
                "pool,month,#pool_used,#pool_lent",
                analysis.months().stream()
                        .<List<Object>>map(month -> List.of(month.pool(), month.month(), month.used(), month.lent()))
                        .toList(),
                MONTHS_ON_PAGE);
    }

    public ReportTable channels() {
        return new ReportTable(
                "channels",
                "channel,#in_post,#city_persons,#filings,#filing_approved,#channel_limit",
                analysis.channels().stream()
                        .<List<Object>>map(channel -> List.of(
                                wording.channel(channel.channel()),
                                channel.persons(),
                                channel.cityPersons(),
                                channel.filings(),
                                channel.approved(),
                                channel.channel().equals("enterprise_talent")
                                        ? Optional.of((long) analysis.setting("enterprise_talent_limit", 50))
                                        : Optional.empty()))
                        .toList(),
                ON_PAGE);
    }

    public ReportTable filings() {
        return new ReportTable(
                "filings",
                "filing_no,unit_code,unit,#filing_approved,#filing_used,#filing_left,#used_late,#used_elsewhere,channel,approved_date,"
                        + "valid_until,part,supervisor",
                analysis.filings().stream()
                        .<List<Object>>map(filing -> List.of(
                                filing.number(),
                                filing.unitCode(),
                                filing.unit(),
                                filing.approved(),
                                filing.used(),
                                filing.approved().map(approved -> approved - filing.used()),
                                filing.usedLate(),
                                filing.usedElsewhere(),
                                filing.channel().isEmpty() ? "" : wording.channel(filing.channel()),
                                filing.approvedDate(),
                                filing.validUntil(),
                                type(filing.quotaType()),
                                filing.supervisor()))
                        .toList(),
                ON_PAGE);
    }

    private String type(String quotaType) {
        return quotaType.isEmpty() || quotaType.equals("unstated")
                ? ""
                : wording.quotaType(quotaType).zh();
    }
}
