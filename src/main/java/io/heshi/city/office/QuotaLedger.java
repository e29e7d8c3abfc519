package io.heshi.city.office;

import io.heshi.city.plan.Phase;
import io.heshi.city.unit.City;
import io.heshi.city.unit.DocumentNo;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How every approved number came about; in some units a line is for one place too few. */
public final class QuotaLedger {

    private static final int SHORT_EVERY = 12;

    private QuotaLedger() {}

    /** A line of the ledger. */
    public record QuotaChange(
            Quota quota, LocalDate changedOn, int added, int removed, String documentNo, String reason) {}

    static List<QuotaChange> of(City city, Quotas quotas, boolean turned) {
        List<QuotaChange> changes = new ArrayList<>();
        for (Unit unit : city.units()) {
            List<Quota> before = quotas.of(unit, false);
            boolean planted = unit.number() % SHORT_EVERY == 3
                    && Phase.ofRound(unit.number() / SHORT_EVERY).on(turned);
            for (Quota quota : quotas.of(unit, turned)) {
                int first = before.stream()
                        .filter(other -> other.key().equals(quota.key()))
                        .mapToInt(Quota::approved)
                        .findFirst()
                        .orElse(quota.approved());
                add(changes, unit, quota, first, planted);
                planted = false;
            }
        }
        return changes;
    }

    private static void add(List<QuotaChange> changes, Unit unit, Quota quota, int first, boolean oneShort) {
        int later = unit.number() % 4;
        int opening = first < later ? first : first - later;
        changes.add(new QuotaChange(
                quota,
                unit.established(),
                opening - (oneShort && first > later ? 1 : 0),
                0,
                unit.documentNo(),
                "机构设立核定"));
        if (first >= later && later > 0) {
            changes.add(new QuotaChange(
                    quota,
                    LocalDate.of(2021, 1 + later, 12),
                    later + 2,
                    2,
                    DocumentNo.of("云编办发", 2021, 130 + unit.number()),
                    "机构改革调整"));
        }
        int grown = quota.approved() - first;
        if (grown != 0) {
            changes.add(new QuotaChange(
                    quota,
                    quota.approvedOn(),
                    Math.max(0, grown),
                    Math.max(0, -grown),
                    quota.documentNo(),
                    grown > 0 ? "增加编制" : "核减编制"));
        }
    }
}
