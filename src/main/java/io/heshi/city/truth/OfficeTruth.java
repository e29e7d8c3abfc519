package io.heshi.city.truth;

import io.heshi.city.office.Allocation;
import io.heshi.city.office.Ceilings.Ceiling;
import io.heshi.city.office.Establishment;
import io.heshi.city.office.Filings.Filing;
import io.heshi.city.office.LeadingPosts.ApprovedPosts;
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
    private static final int IDLE_PERCENT = 20;
    private static final int AGEING_LEAST = 5;
    private static final int AGEING_YEARS = 35;
    /** As it is printed, with one decimal. */
    private static final int AGEING_MEAN = 48;

    private static final int MOST_IN_ENTERPRISES = 50;

    private final City city;
    private final Establishment office;
    private final int night;
    private final boolean turned;
    private final NightCounts counts;
    private final LocalDate date;
    private final Set<Finding> findings;

    OfficeTruth(City city, Establishment office, int night, Set<Finding> findings) {
        this.city = city;
        this.office = office;
        this.night = night;
        this.turned = office.turned(night);
        this.counts = office.counts(night);
        this.date = office.date(night);
        this.findings = findings;
    }

    void addAll() {
        for (Unit unit : city.units()) {
            addIf(city.misspelt(unit, turned), Finding.of("D08", "unit", unit.code()));
            addUnit(unit);
            for (QuotaType type : QuotaType.values()) {
                addQuota(unit, type);
            }
        }
        for (ApprovedPosts posts : office.posts(night)) {
            boolean tooMany = counts.leaders(posts.unit(), posts.level()) > posts.approved();
            addIf(
                    tooMany,
                    new Finding(
                            "U04",
                            "unit_leadership",
                            posts.unit().code(),
                            posts.level().code()));
        }
        addLedger();
        addPools();
        addFilings();
        addPlans();
        for (Ceiling ceiling : office.ceilings().of(turned)) {
            boolean over = office.ceilings().under(ceiling.region(), ceiling.type(), turned) > ceiling.most();
            String part = ceiling.region().levelCode() + "|" + ceiling.type().code();
            addIf(over, new Finding("U17", "region", ceiling.region().code(), part));
        }
    }

    private void addIf(boolean found, Finding finding) {
        if (found) {
            findings.add(finding);
        }
    }

    private void addQuota(Unit unit, QuotaType type) {
        int occupied = office.occupied(night, unit, type);
        int allowed = office.allowed(night, unit, type);
        if (occupied > allowed) {
            findings.add(Finding.ofQuota("U01", unit, type));
            addIf(noMoreAltogether(unit), Finding.ofQuota("U03", unit, type));
            addIf(vacancyBeside(unit, type), Finding.ofQuota("U19", unit, type));
            boolean more = night > 0 && occupied - allowed > office.over(night - 1, unit, type);
            addIf(more, Finding.ofQuota("U18", unit, type));
        }
        addIf(changedWithoutDocument(unit, type), Finding.ofQuota("U06", unit, type));
        addIf(tookPeopleTooSoon(unit, type, occupied, allowed), Finding.ofQuota("U02", unit, type));
        int vacant = allowed - occupied;
        boolean idle = vacant > 0
                && 100 * vacant >= IDLE_PERCENT * allowed
                && lastChange(unit, type)
                        .filter(day -> ChronoUnit.DAYS.between(day, date) >= IDLE_DAYS)
                        .isPresent();
        addIf(idle, Finding.ofQuota("U15", unit, type));
    }

    /** The latest day on which places or people of the unit changed; what is vacant has been since then. */
    private Optional<LocalDate> lastChange(Unit unit, QuotaType type) {
        Stream<LocalDate> approved = ofType(unit, type, turned).map(Quota::approvedOn);
        Stream<LocalDate> lent = office.lending().of(night).stream()
                .filter(allocation -> allocation.unit().is(unit) && allocation.type() == type)
                .map(Allocation::lentOn);
        return Stream.of(approved, lent, counts.lastMove(unit, type).stream())
                .flatMap(days -> days)
                .max(Comparator.naturalOrder());
    }

    private boolean noMoreAltogether(Unit unit) {
        return Stream.of(QuotaType.values())
                        .mapToInt(type -> office.occupied(night, unit, type) - office.allowed(night, unit, type))
                        .sum()
                <= 0;
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
                        && !city.abolished(other, turned)
                        && other.supervisor().equals(unit.supervisor())
                        && other.kind().funding() == unit.kind().funding())
                .anyMatch(other -> office.allowed(night, other, type) > office.occupied(night, other, type));
    }

    private void addUnit(Unit unit) {
        addIf(
                unit.centralPayroll().equals("是") && counts.paid(unit) != counts.registered(unit),
                Finding.of("U09", "unit", unit.code()));
        boolean ageing = counts.ages(unit)
                .filter(ages -> ages.people() >= AGEING_LEAST
                        && ages.youngest() > AGEING_YEARS
                        && 20 * ages.sum() >= (20 * AGEING_MEAN - 1) * ages.people())
                .isPresent();
        addIf(ageing, Finding.of("U16", "unit", unit.code()));
    }

    private void addLedger() {
        Map<String, Integer> sums = new HashMap<>();
        for (QuotaChange change : office.changes(night)) {
            sums.merge(change.quota().key(), change.added() - change.removed(), Integer::sum);
        }
        for (Unit unit : city.units()) {
            for (Quota quota : office.quotas().of(unit, turned)) {
                int sum = sums.getOrDefault(quota.key(), quota.approved());
                addIf(sum != quota.approved(), Finding.ofQuota("U06", unit, quota.type()));
            }
        }
    }

    /** Approved otherwise than before the turning night, and no row has a document that was not there then. */
    private boolean changedWithoutDocument(Unit unit, QuotaType type) {
        if (night == 0 || !turned) {
            return false;
        }
        List<Quota> before = ofType(unit, type, false).toList();
        List<Quota> now = ofType(unit, type, true).toList();
        List<String> known = before.stream().map(Quota::documentNo).toList();
        return !before.isEmpty()
                && before.stream().mapToInt(Quota::approved).sum()
                        != now.stream().mapToInt(Quota::approved).sum()
                && known.containsAll(now.stream().map(Quota::documentNo).toList());
    }

    private Stream<Quota> ofType(Unit unit, QuotaType type, boolean later) {
        return office.quotas().of(unit, later).stream().filter(quota -> quota.type() == type);
    }

    private void addPools() {
        Map<String, Integer> lent = new HashMap<>();
        for (Allocation allocation : office.lending().of(night)) {
            lent.merge(allocation.pool(), allocation.lent(), Integer::sum);
            int used = counts.occupants(allocation.documentNo());
            long days = ChronoUnit.DAYS.between(allocation.lentOn(), date);
            String unit = allocation.unit().code();
            String part = allocation.pool() + "|" + allocation.documentNo();
            addIf(used < allocation.lent() && days >= RECLAIMED_SOON, new Finding("U07", "allocation", unit, part));
            addIf(used > allocation.lent(), new Finding("U11", "allocation", unit, part));
        }
        lent.forEach((pool, places) -> addIf(places > Pool.sizeOf(pool), Finding.of("U10", "pool", pool)));
        addIf(
                counts.by(EntryChannel.ENTERPRISE_TALENT) > MOST_IN_ENTERPRISES,
                Finding.of("F04", "filing", "enterprise_talent"));
    }

    private void addFilings() {
        for (Filing filing : office.filings(night)) {
            addIf(filing.used() > filing.approved(), Finding.of("F01", "filing", filing.number()));
            NightCounts.Filed filed = counts.filings().get(filing.number());
            boolean tooLate = filed != null && filed.last().isAfter(filing.validUntil());
            addIf(tooLate, Finding.of("F02", "filing", filing.number()));
        }
    }

    private void addPlans() {
        for (SurplusPlan plan : office.agreed().plans()) {
            boolean behind = office.over(night, plan.unit(), plan.type()) > plan.allowed(date);
            addIf(behind, Finding.ofPlan("U13", plan.unit(), plan.type()));
        }
        for (Transition transition : office.agreed().transitions()) {
            boolean stillOver = office.over(night, transition.unit(), transition.type()) > 0;
            addIf(
                    stillOver && transition.deadline().isBefore(date),
                    Finding.ofPlan("U14", transition.unit(), transition.type()));
        }
    }
}
