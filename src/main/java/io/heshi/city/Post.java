package io.heshi.city;

import java.util.Optional;

/** What somebody does in a unit, and at which level if it is to lead. */
record Post(String name, Optional<PostLevel> level) {

    /**
     * @param mayLead false for people whose story is told; they hold no leading post
     * @param first whether the person is the first of the unit, its head
     */
    static Post of(Unit unit, QuotaType type, boolean mayLead, boolean first, Dice dice) {
        int chance = dice.below(100);
        if (type == QuotaType.WORKER) {
            return plain("工人");
        }
        boolean city = unit.region().equals(Place.CITY.region());
        return switch (unit.kind()) {
            case SCHOOL -> plain(first ? "校长" : chance < 3 ? "副校长" : "教师");
            case HOSPITAL -> plain(first ? "院长" : chance < 50 ? "护士" : "医师");
            case BUREAU, POLICE, COURT ->
                mayLead && first
                        ? leading("局长", city ? PostLevel.COUNTY_CHIEF : PostLevel.TOWNSHIP_CHIEF)
                        : mayLead && chance < 5
                                ? leading("副局长", city ? PostLevel.COUNTY_DEPUTY : PostLevel.TOWNSHIP_DEPUTY)
                                : mayLead && chance < 22
                                        ? leading(
                                                city ? "科长" : "股长",
                                                city ? PostLevel.TOWNSHIP_CHIEF : PostLevel.SUBSECTION_CHIEF)
                                        : plain("科员");
            case CIVIL_CENTER ->
                mayLead && first
                        ? leading("主任", city ? PostLevel.COUNTY_DEPUTY : PostLevel.TOWNSHIP_DEPUTY)
                        : mayLead && chance < 8
                                ? leading("副主任", city ? PostLevel.TOWNSHIP_CHIEF : PostLevel.SUBSECTION_CHIEF)
                                : plain("科员");
            case CENTER, SELF_FUNDED ->
                mayLead && first
                        ? leading("主任", city ? PostLevel.TOWNSHIP_CHIEF : PostLevel.SUBSECTION_CHIEF)
                        : mayLead && chance < 8
                                ? leading("副主任", city ? PostLevel.TOWNSHIP_DEPUTY : PostLevel.SUBSECTION_DEPUTY)
                                : plain("职员");
        };
    }

    private static Post plain(String name) {
        return new Post(name, Optional.empty());
    }

    private static Post leading(String name, PostLevel level) {
        return new Post(name, Optional.of(level));
    }
}
