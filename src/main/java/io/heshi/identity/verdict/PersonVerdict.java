package io.heshi.identity.verdict;

import java.util.Optional;

/**
 * What somebody says of two persons.
 *
 * @param personKey key of one of them; of a split the key that both have until now
 * @param otherKey key of the other, in either order; of a split 0, because it gets one
 * @param nameKey of a split the name, as names are compared, of those who get a key of their own; else empty text
 * @param why in the words of who says it
 * @param weight bits, where the machine has weighed the two
 * @param evidence what it rests on, without names and numbers of persons, or empty text
 */
public record PersonVerdict(
        PersonWord word,
        long personKey,
        long otherKey,
        String nameKey,
        String why,
        Optional<Double> weight,
        String evidence) {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 200;

    /** What staff say of two persons. */
    public static PersonVerdict of(PersonWord word, long personKey, long otherKey, String why) {
        return new PersonVerdict(word, personKey, otherKey, "", why, Optional.empty(), "");
    }

    /** That those of a number who have this name are another person. */
    public static PersonVerdict split(long personKey, String nameKey, String why) {
        return new PersonVerdict(PersonWord.SPLIT, personKey, 0, nameKey, why, Optional.empty(), "");
    }
}
