package io.heshi.vocabulary;

import java.util.List;

/** How the name of a turnover pool (周转池) is compared. */
public final class PoolName {
    /** What ends the name of any pool and tells none from another; longer ones first. */
    private static final List<String> ENDINGS =
            List.of("编制周转池", "周转编制池", "周转池编制", "周转编制", "周转池", "专项编制", "编制", "专项", "周转", "池");

    private PoolName() {}

    /** The comparison key, made like that of a unit's name: 云州市 人才（周转池） and 云州市人才(周转池) have one key. */
    public static String key(String raw) {
        return UnitName.key(raw);
    }

    /**
     * What the pool is for, without the words that end the name of any pool: 人才编制周转池, 人才池 and 人才 are of one kind. Empty for a
     * word that says no more than "pool".
     */
    public static String kind(String raw) {
        String key = key(raw);
        return ENDINGS.stream()
                .filter(key::endsWith)
                .findFirst()
                .map(ending -> key.substring(0, key.length() - ending.length()))
                .orElse(key);
    }
}
