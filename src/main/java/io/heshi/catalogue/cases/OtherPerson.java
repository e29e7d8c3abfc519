package io.heshi.catalogue.cases;

import java.util.Set;

/**
 * Another person whom a case may be about too.
 *
 * @param key SQL of that person's key
 * @param asked columns of the case: a rule whose condition reads one is about both
 */
public record OtherPerson(String key, Set<String> asked) {}
