package io.heshi.city.deal;

import io.heshi.city.person.People;
import io.heshi.city.person.QuotaPlaces;
import io.heshi.city.person.Stories;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.unit.City;
import java.util.BitSet;
import java.util.Map;

/** The people of a city: of a small one dealt out to the figures of the speech, of a large one by chance alone. */
public final class Population {

    private Population() {}

    public static People of(CityPlan plan, City city) {
        if (!plan.dealt()) {
            return new People(plan, city, Map.of(), new Stories(plan, city, new BitSet()), QuotaPlaces.PLAIN);
        }
        DealtDemographics demographics = new DealtDemographics(plan, city);
        Stories stories = new Stories(plan, city, demographics.pensioned());
        People unplaced = new People(plan, city, demographics.dealt(), stories, QuotaPlaces.PLAIN);
        QuotaPlaces places = new DealtPlaces(plan, city, unplaced).places();
        return new People(plan, city, demographics.dealt(), stories, places);
    }
}
