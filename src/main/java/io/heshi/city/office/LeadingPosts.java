package io.heshi.city.office;

import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Phase;
import io.heshi.city.unit.City;
import io.heshi.city.unit.DocumentNo;
import io.heshi.city.unit.PostLevel;
import io.heshi.city.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Posts for all who lead, one fewer where that is planted. */
public final class LeadingPosts {

    private LeadingPosts() {}

    /** Leading posts of one level in one unit. */
    public record ApprovedPosts(Unit unit, PostLevel level, int approved, String documentNo) {}

    static List<ApprovedPosts> of(CityPlan plan, City city, Nights nights, int night) {
        List<ApprovedPosts> posts = new ArrayList<>();
        for (Unit unit : city.units()) {
            for (PostLevel level : PostLevel.values()) {
                int most = nights.most(counts -> counts.leaders(unit, level));
                int fewest = nights.fewest(counts -> counts.leaders(unit, level));
                int turn = unit.number() * PostLevel.values().length + level.ordinal();
                boolean tooMany =
                        turn % 11 == 5 && fewest > 0 && Phase.ofRound(turn / 11).on(plan.turned(night));
                if (most > 0) {
                    posts.add(new ApprovedPosts(
                            unit,
                            level,
                            tooMany ? fewest - 1 : most + (turn % 4 == 0 ? 1 : 0),
                            DocumentNo.of("云编办发", 2019 + turn % 5, 200 + unit.number())));
                }
            }
        }
        return posts;
    }
}
