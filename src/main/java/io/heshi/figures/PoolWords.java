package io.heshi.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.minBy;

import io.heshi.figures.KnownPools.Pool;
import io.heshi.store.sql.RunSql;
import io.heshi.vocabulary.PoolName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells which pool every word for one means. The pools source says which there are; a pool that only an allocation speaks of is one of
 * unknown size. A word that several pools answer to names none of them.
 */
final class PoolWords {
    private static final String POOLS = "pools";
    private static final String ALLOCATIONS = "allocations";

    private PoolWords() {}

    private record Word(String word, String poolType, String saidBy) {}

    /** Fills table {@code pool_meaning}. */
    static void tell(RunSql sql) {
        List<Word> words = sql.query("count/61-pool-word").query(Word.class).list();
        List<Pool> known = new ArrayList<>(ofTheSource(words));
        known.addAll(spokenOf(new KnownPools(known), words));
        KnownPools pools = new KnownPools(known);
        sql.run("count/62-pool-meaning");
        said(words, by -> by.equals(POOLS)).forEach(word -> keep(sql, word, PoolName.key(word), true));
        said(words, by -> !by.equals(POOLS)).forEach(word -> {
            Set<String> meant = pools.meant(word);
            if (meant.size() == 1) {
                keep(sql, word, meant.iterator().next(), false);
            }
        });
    }

    private static List<Pool> ofTheSource(List<Word> words) {
        TreeMap<String, Optional<String>> types = words.stream()
                .filter(word -> word.saidBy.equals(POOLS))
                .collect(groupingBy(
                        word -> PoolName.key(word.word),
                        TreeMap::new,
                        mapping(
                                Word::poolType,
                                minBy(Comparator.comparing(String::isEmpty).thenComparing(String::compareTo)))));
        return types.entrySet().stream()
                .map(type -> new Pool(type.getKey(), type.getValue().orElse("")))
                .toList();
    }

    private static List<Pool> spokenOf(KnownPools known, List<Word> words) {
        return said(words, by -> by.equals(ALLOCATIONS))
                .filter(word -> known.meant(word).isEmpty())
                .map(PoolName::key)
                .filter(key -> !key.isEmpty())
                .sorted()
                .distinct()
                .map(key -> new Pool(key, ""))
                .toList();
    }

    private static Stream<String> said(List<Word> words, Predicate<String> by) {
        return new TreeSet<>(words.stream()
                        .filter(word -> by.test(word.saidBy))
                        .map(Word::word)
                        .toList())
                .stream();
    }

    private static void keep(RunSql sql, String word, String identity, boolean ofSource) {
        sql.query("count/63-pool-meant")
                .param("word", word)
                .param("identity", identity)
                .param("of_source", ofSource)
                .update();
    }
}
