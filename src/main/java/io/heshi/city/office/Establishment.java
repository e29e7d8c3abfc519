package io.heshi.city.office;

import io.heshi.city.office.Filings.Filing;
import io.heshi.city.office.LeadingPosts.ApprovedPosts;
import io.heshi.city.office.QuotaLedger.QuotaChange;
import io.heshi.city.person.People;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.unit.City;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the establishment office keeps beside units and people: quotas, what pools have lent, filings, plans, posts,
 * ceilings, the ledger and lists. Fitted round the people, so that only what is planted is wrong.
 *
 * @param agreed what is agreed about units with more people than places
 */
public record Establishment(
        CityPlan plan,
        City city,
        Nights nights,
        Lending lending,
        Quotas quotas,
        NamedLists lists,
        Ceilings ceilings,
        Surpluses agreed) {

    public static Establishment of(CityPlan plan, City city, People people) {
        Nights nights = Nights.of(plan, city, people);
        Lending lending = new Lending(plan, city, nights);
        Quotas quotas = new Quotas(plan, city, nights, lending, people);
        NamedLists lists = new NamedLists(plan, people);
        Ceilings ceilings = new Ceilings(plan, city, quotas);
        Establishment office = new Establishment(plan, city, nights, lending, quotas, lists, ceilings, new Surpluses());
        office.agree();
        return office;
    }

    public NightCounts counts(int night) {
        return nights.of(night);
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

    private void agree() {
        for (Unit unit : city.units()) {
            for (QuotaType type : QuotaType.values()) {
                int most = IntStream.range(0, plan.dates().size())
                        .map(night -> over(night, unit, type))
                        .max()
                        .orElse(0);
                if (most > 0) {
                    agreed.add(plan, unit, type, most);
                }
            }
        }
    }
}
