package io.heshi.definition;

import java.util.Optional;

/**
 * Another rule whose finding about the same person explains one of this rule.
 *
 * @param when SQL predicate under which it does, or empty
 */
public record Because(String rule, Optional<String> when) {}
