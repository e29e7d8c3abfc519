package io.heshi.city.person;

import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Unit;
import java.util.Map;
import java.util.Set;

/**
 * Who holds another quota place or post in the register than of themselves.
 *
 * @param before by the person's index, before the turning night
 * @param later from it on
 * @param full unit codes with a quota type of which the unit is to have no more places than people
 */
public record QuotaPlaces(
        Map<Integer, Map<Detail, Object>> before, Map<Integer, Map<Detail, Object>> later, Set<String> full) {

    /** Everybody holds one of the unit's own places. */
    public static final QuotaPlaces PLAIN = new QuotaPlaces(Map.of(), Map.of(), Set.of());

    boolean full(Unit unit, QuotaType type) {
        return full.contains(unit.code() + type);
    }
}
