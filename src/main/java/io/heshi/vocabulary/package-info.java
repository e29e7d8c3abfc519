/**
 * Value types and comparison keys that every other room shares: identity numbers, names, units, dates, money.
 *
 * <p>Everything here is pure and static, never null, and meant for the hot path: text that is already canonical is
 * returned as the same object. Identity numbers and names never appear in an exception message or a {@code toString}.
 */
@NullMarked
package io.heshi.vocabulary;

import org.jspecify.annotations.NullMarked;
