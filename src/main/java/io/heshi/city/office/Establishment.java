package io.heshi.city.office;

import io.heshi.city.office.Filings.Filing;
import io.heshi.city.office.LeadingPosts.ApprovedPosts;
import io.heshi.city.office.QuotaLedger.QuotaChange;
import io.heshi.city.office.Surpluses.Surplus;
import io.heshi.city.person.People;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.unit.City;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the establishment office keeps beside units and people: quotas, what pools have lent, filings, plans, posts,
 * ceilings, the ledger and lists. Fitted round the people, so that only what is planted is wrong.
 */
public final class Establishment {

    private final CityPlan plan;
    private final City city;
    private final Nights nights;
    private final Lending lending;
    private final Quotas quotas;
    private final NamedLists lists;
    private final Surpluses surpluses;
    private final Ceilings ceilings;

    public Establishment(CityPlan plan, City city, People people) {
        this.plan = plan;
        this.city = city;
        this.nights = Nights.of(plan, city, people);
        this.lending = new Lending(plan, city, nights);
        this.quotas = new Quotas(plan, city, nights, lending, people);
        this.lists = new NamedLists(plan, people);
        this.ceilings = new Ceilings(plan, city, quotas);
        this.surpluses = new Surpluses(plan, surpluses());
    }

    public NightCounts counts(int night) {
        return nights.of(night);
    }

    public Lending lending() {
        return lending;
    }

    public Quotas quotas() {
        return quotas;
    }

    public NamedLists lists() {
        return lists;
    }

    public Surpluses agreed() {
        return surpluses;
    }

    public Ceilings ceilings() {
        return ceilings;
    }

    public boolean turned(int night) {
        return plan.turned(night);
    }

    public LocalDate date(int night) {
        return plan.dates().get(night);
    }

    /** Approved and lent. */
    public int allowed(int night, Unit unit, QuotaType type) {
        return quotas.approved(unit, type, turned(night)) + lending.lent(night, unit, type);
    }

    public int occupied(int night, Unit unit, QuotaType type) {
        return counts(night).occupied(unit, type);
    }

    public int over(int night, Unit unit, QuotaType type) {
        return Math.max(0, occupied(night, unit, type) - allowed(night, unit, type));
    }

    public List<Filing> filings(int night) {
        return Filings.of(plan, city, nights, night);
    }

    public List<ApprovedPosts> posts(int night) {
        return LeadingPosts.of(plan, city, nights, night);
    }

    public List<QuotaChange> changes(int night) {
        return QuotaLedger.of(city, quotas, turned(night));
    }

    private List<Surplus> surpluses() {
        List<Surplus> all = new ArrayList<>();
        for (Unit unit : city.units()) {
            for (QuotaType type : QuotaType.values()) {
                int most = IntStream.range(0, plan.dates().size())
                        .map(night -> over(night, unit, type))
                        .max()
                        .orElse(0);
                if (most > 0) {
                    all.add(new Surplus(unit, type, most));
                }
            }
        }
        return all;
    }
}
