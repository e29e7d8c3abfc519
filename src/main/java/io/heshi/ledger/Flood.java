package io.heshi.ledger;

/**
 * A rule that changes more of the ledger in one night than the brake allows.
 *
 * @param clears whether it clears exceptions, rather than opening them
 * @param usual what it did in its last night
 * @param found its findings in this run
 */
public record Flood(String rule, boolean clears, long usual, long changed, long allowed, long found) {}
