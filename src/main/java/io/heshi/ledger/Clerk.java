package io.heshi.ledger;

/**
 * Who decides, and by what.
 *
 * @param who as the timeline shows it
 * @param via {@code command}, {@code workbook} or {@code console}
 */
public record Clerk(String who, String via) {}
