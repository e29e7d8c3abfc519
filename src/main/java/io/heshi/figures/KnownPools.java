package io.heshi.figures;

import io.heshi.vocabulary.PoolName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which pool a word means: by its name, else by its kind, else by a shortened name; never one of several. */
final class KnownPools {
    private static final int SHORTEST = 2;
    private static final String CITY = "市";

    private final List<Pool> pools;

    KnownPools(List<Pool> pools) {
        this.pools = List.copyOf(pools);
    }

    /** @param type what the pools source calls its kind, or empty text */
    record Pool(String key, String type) {}

    /** The keys of the pools that the word may mean: one when it is clear, none when no pool is so called, else several. */
    Set<String> meant(String word) {
        String key = PoolName.key(word);
        String kind = PoolName.kind(word);
        if (kind.isEmpty()) {
            Set<String> exact = keys(pool -> pool.key().equals(key));
            return exact.isEmpty() ? keys(pool -> true) : exact;
        }
        for (Predicate<Pool> way : List.<Predicate<Pool>>of(
                pool -> pool.key().equals(key),
                pool -> PoolName.kind(pool.type()).equals(kind),
                pool -> PoolName.kind(pool.key()).equals(kind),
                pool -> isShort(kind, PoolName.kind(pool.key())) || isOfTheCity(key, pool.key()))) {
            Set<String> found = keys(way);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    /** 教育 for 中小学教育 or 云州市教育: the end of the pool's own name. */
    private static boolean isShort(String kind, String poolKind) {
        return poolKind.endsWith(kind) && kind.codePointCount(0, kind.length()) >= SHORTEST;
    }

    /** 云州市教育周转池 for 教育周转池, but not 望川县教育周转池: a county's pool is another one. */
    private static boolean isOfTheCity(String key, String poolKey) {
        return key.endsWith(poolKey)
                && poolKey.codePointCount(0, poolKey.length()) >= SHORTEST
                && key.substring(0, key.length() - poolKey.length()).endsWith(CITY);
    }

    private Set<String> keys(Predicate<Pool> way) {
        Set<String> keys = new LinkedHashSet<>();
        pools.stream().filter(way).map(Pool::key).forEach(keys::add);
        return keys;
    }
}
