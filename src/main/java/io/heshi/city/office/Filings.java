package io.heshi.city.office;

import io.heshi.city.office.NightCounts.Filed;
import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Phase;
import io.heshi.city.unit.City;
import io.heshi.city.unit.FilingNo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Leave for units to take people in: one a unit, type and channel by which people came lately. */
public final class Filings {

    private Filings() {}

    /**
     * Leave for a unit to take in so many people on its own places.
     *
     * @param used by how many people in the night
     */
    public record Filing(
            String number, FilingNo filedFor, int approved, LocalDate approvedOn, LocalDate validUntil, int used) {}

    /** Some are for fewer people than came, or over too soon. */
    static List<Filing> of(CityPlan plan, City city, Nights nights, int night) {
        Map<String, Filed> all = new TreeMap<>();
        nights.counts()
                .forEach(counts -> counts.filings().forEach((number, filed) -> all.merge(number, filed, Filed::or)));
        List<Filing> filings = new ArrayList<>();
        for (Map.Entry<String, Filed> entry : all.entrySet()) {
            String number = entry.getKey();
            Filed filed = entry.getValue();
            Optional<FilingNo> filedFor = FilingNo.read(number, plan, city);
            if (filedFor.isEmpty()) {
                continue;
            }
            int round = filings.size();
            boolean planted = Phase.ofRound(round / 9).on(plan.turned(night));
            boolean tooMany = planted && round % 9 == 2;
            boolean tooLate = planted && round % 9 == 6;
            Filed tonight = nights.of(night).filings().get(number);
            filings.add(new Filing(
                    number,
                    filedFor.get(),
                    tooMany ? filed.people() - 1 : filed.people() + (round + 1) % 3,
                    filed.first().minusDays(70),
                    tooLate ? filed.last().minusDays(1) : filed.last().plusDays(180),
                    tonight == null ? 0 : tonight.people()));
        }
        return filings;
    }
}
