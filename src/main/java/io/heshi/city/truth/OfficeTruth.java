package io.heshi.city.truth;

import io.heshi.city.office.Allocation;
import io.heshi.city.office.Ceilings.Ceiling;
import io.heshi.city.office.Establishment;
import io.heshi.city.office.Filings.Filing;
import io.heshi.city.office.NightCounts;
import io.heshi.city.office.Pool;
import io.heshi.city.office.Quota;
import io.heshi.city.office.QuotaLedger.QuotaChange;
import io.heshi.city.office.Surpluses.SurplusPlan;
import io.heshi.city.office.Surpluses.Transition;
import io.heshi.city.unit.City;
import io.heshi.city.unit.EntryChannel;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What must be found of units, quotas, posts, pools, filings, plans and regions, computed from the rows of the night. */
final class OfficeTruth {

    private static final int RECLAIMED_SOON = 275;
    private static final int IDLE_DAYS = 730;
    private static final int AGEING_LEAST = 5;
    private static final int AGEING_YEARS = 35;
    /** As it is printed, with one decimal. */
    private static final int AGEING_MEAN = 48;

    private static final int MOST_IN_ENTERPRISES = 50;

    private final City city;
    private final Establishment office;
    private final int night;
    private final NightCounts counts;
    private final LocalDate date;

    OfficeTruth(City city, Establishment office, int night) {
        this.city = city;
        this.office = office;
        this.night = night;
        this.counts = office.counts(night);
        this.date = office.date(night);
    }

    void addTo(Set<Finding> findings) {
        for (Unit unit : city.units()) {
            if (city.misspelt(unit, office.turned(night))) {
                findings.add(Finding.ofUnit("D08", unit.code()));
            }
            for (QuotaType type : QuotaType.values()) {
                quota(findings, unit, type);
            }
            unit(findings, unit);
        }
        office.posts(night).stream()
                .filter(posts -> counts.leaders(posts.unit(), posts.level()) > posts.approved())
                .forEach(posts -> findings.add(Finding.ofLeadership("U04", posts.unit(), posts.level())));
        ledger(findings);
        pools(findings);
        filings(findings);
        plans(findings);
        for (Ceiling ceiling : office.ceilings().of(office.turned(night))) {
            if (office.ceilings().under(ceiling.region(), ceiling.type(), office.turned(night)) > ceiling.most()) {
                findings.add(Finding.ofRegion("U17", ceiling.region(), ceiling.type()));
            }
        }
    }

    private void quota(Set<Finding> findings, Unit unit, QuotaType type) {
        int occupied = office.occupied(night, unit, type);
        int allowed = office.allowed(night, unit, type);
        if (occupied > allowed) {
            findings.add(Finding.ofQuota("U01", unit, type));
            if (altogether(unit, true) <= altogether(unit, false)) {
                findings.add(Finding.ofQuota("U03", unit, type));
            }
            if (vacancyBeside(unit, type)) {
                findings.add(Finding.ofQuota("U19", unit, type));
            }
            if (night > 0 && occupied - allowed > office.over(night - 1, unit, type)) {
                findings.add(Finding.ofQuota("U18", unit, type));
            }
        }
        if (changedWithoutDocument(unit, type)) {
            findings.add(Finding.ofQuota("U06", unit, type));
        }
        if (tookPeopleTooSoon(unit, type, occupied, allowed)) {
            findings.add(Finding.ofQuota("U02", unit, type));
        }
        Optional<LocalDate> last = lastChange(unit, type);
        boolean idle = last.isPresent() && ChronoUnit.DAYS.between(last.get(), date) >= IDLE_DAYS;
        int vacant = allowed - occupied;
        if (vacant > 0 && 100 * vacant >= 20 * allowed && idle) {
            findings.add(Finding.ofQuota("U15", unit, type));
        }
    }

    /** The latest day on which places or people of the unit changed; what is vacant has been since then. */
    private Optional<LocalDate> lastChange(Unit unit, QuotaType type) {
        Stream<LocalDate> approved = office.quotas().of(unit, office.turned(night)).stream()
                .filter(quota -> quota.type() == type)
                .map(Quota::approvedOn);
        Stream<LocalDate> lent = office.lending().of(night).stream()
                .filter(allocation -> allocation.unit().is(unit) && allocation.type() == type)
                .map(Allocation::lentOn);
        return Stream.of(approved, lent, counts.lastMove(unit, type).stream())
                .flatMap(days -> days)
                .max(Comparator.naturalOrder());
    }

    private int altogether(Unit unit, boolean people) {
        int sum = 0;
        for (QuotaType type : QuotaType.values()) {
            sum += people ? office.occupied(night, unit, type) : office.allowed(night, unit, type);
        }
        return sum;
    }

    /** Somebody who could have been refused came while there were too many, or made them too many; who left that day left first. */
    private boolean tookPeopleTooSoon(Unit unit, QuotaType type, int occupied, int allowed) {
        int held = occupied;
        int came = 0;
        for (NightCounts.Day day : counts.moves(unit, type)) {
            held += day.left() - day.placed() - day.came();
            came += day.came();
        }
        if (held > allowed && came > 0) {
            return true;
        }
        for (NightCounts.Day day : counts.moves(unit, type)) {
            held += day.came() - day.left();
            if (day.came() > 0 && held > allowed) {
                return true;
            }
            held += day.placed();
        }
        return false;
    }

    private boolean vacancyBeside(Unit unit, QuotaType type) {
        return city.units().stream()
                .filter(other -> !other.is(unit)
                        && !city.abolished(other, office.turned(night))
                        && other.supervisor().equals(unit.supervisor())
                        && other.kind().funding() == unit.kind().funding())
                .anyMatch(other -> office.allowed(night, other, type) > office.occupied(night, other, type));
    }

    private void unit(Set<Finding> findings, Unit unit) {
        if (unit.centralPayroll().equals("是") && counts.paid(unit) != counts.registered(unit)) {
            findings.add(Finding.ofUnit("U09", unit.code()));
        }
        counts.ages(unit)
                .filter(ages -> ages.people() >= AGEING_LEAST
                        && ages.youngest() > AGEING_YEARS
                        && 20 * ages.sum() >= (20 * AGEING_MEAN - 1) * ages.people())
                .ifPresent(ages -> findings.add(Finding.ofUnit("U16", unit.code())));
    }

    private void ledger(Set<Finding> findings) {
        Map<String, Integer> sums = new HashMap<>();
        List<QuotaChange> changes = office.changes(night);
        changes.forEach(change -> sums.merge(
                change.quota().unitCode() + change.quota().type(), change.added() - change.removed(), Integer::sum));
        for (Unit unit : city.units()) {
            for (Quota quota : office.quotas().of(unit, office.turned(night))) {
                int sum = sums.getOrDefault(quota.unitCode() + quota.type(), quota.approved());
                if (sum != quota.approved()) {
                    findings.add(Finding.ofQuota("U06", unit, quota.type()));
                }
            }
        }
    }

    /** Approved otherwise than before the turning night, and no row has a document that was not there then. */
    private boolean changedWithoutDocument(Unit unit, QuotaType type) {
        if (night == 0 || !office.turned(night)) {
            return false;
        }
        List<Quota> before = ofType(unit, type, false);
        List<Quota> now = ofType(unit, type, true);
        List<String> known = before.stream().map(Quota::documentNo).toList();
        return !before.isEmpty()
                && before.stream().mapToInt(Quota::approved).sum()
                        != now.stream().mapToInt(Quota::approved).sum()
                && known.containsAll(now.stream().map(Quota::documentNo).toList());
    }

    private List<Quota> ofType(Unit unit, QuotaType type, boolean turned) {
        return office.quotas().of(unit, turned).stream()
                .filter(quota -> quota.type() == type)
                .toList();
    }

    private void pools(Set<Finding> findings) {
        Map<String, Integer> lent = new HashMap<>();
        for (Allocation allocation : office.lending().of(night)) {
            lent.merge(allocation.pool(), allocation.lent(), Integer::sum);
            int used = counts.occupants(allocation.documentNo());
            long days = ChronoUnit.DAYS.between(allocation.lentOn(), date);
            if (used < allocation.lent() && days >= RECLAIMED_SOON) {
                findings.add(Finding.ofAllocation("U07", allocation));
            }
            if (used > allocation.lent()) {
                findings.add(Finding.ofAllocation("U11", allocation));
            }
        }
        lent.forEach((pool, places) -> {
            if (places > Pool.sizeOf(pool)) {
                findings.add(Finding.ofPool("U10", pool));
            }
        });
        if (counts.by(EntryChannel.ENTERPRISE_TALENT) > MOST_IN_ENTERPRISES) {
            findings.add(Finding.ofFiling("F04", "enterprise_talent"));
        }
    }

    private void filings(Set<Finding> findings) {
        for (Filing filing : office.filings(night)) {
            if (filing.used() > filing.approved()) {
                findings.add(Finding.ofFiling("F01", filing.number()));
            }
            NightCounts.Filed filed = counts.filings().get(filing.number());
            if (filed != null && filed.last().isAfter(filing.validUntil())) {
                findings.add(Finding.ofFiling("F02", filing.number()));
            }
        }
    }

    private void plans(Set<Finding> findings) {
        for (SurplusPlan plan : office.agreed().plans()) {
            if (office.over(night, plan.unit(), plan.type()) > plan.allowed(date)) {
                findings.add(Finding.ofPlan("U13", plan.unit(), plan.type()));
            }
        }
        for (Transition transition : office.agreed().transitions()) {
            if (transition.deadline().isBefore(date) && office.over(night, transition.unit(), transition.type()) > 0) {
                findings.add(Finding.ofPlan("U14", transition.unit(), transition.type()));
            }
        }
    }
}
