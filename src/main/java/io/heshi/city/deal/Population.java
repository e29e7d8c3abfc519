package io.heshi.city.deal;

import io.heshi.city.person.Demographics;
import io.heshi.city.person.People;
import io.heshi.city.person.QuotaPlaces;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.unit.City;
import java.util.Map;

/** The people of a city: of a small one dealt out to the figures of the speech, of a large one by chance alone. */
public final class Population {

    private Population() {}

    public static People of(CityPlan plan, City city) {
        People byChance = new People(plan, city, Map.of(), QuotaPlaces.PLAIN);
        if (!plan.dealt()) {
            return byChance;
        }
        Map<Integer, Demographics> dealt = new DealtDemographics(plan, city, byChance).dealt();
        People unplaced = new People(plan, city, dealt, QuotaPlaces.PLAIN);
        return new People(plan, city, dealt, new DealtPlaces(plan, city, unplaced).places());
    }
}
