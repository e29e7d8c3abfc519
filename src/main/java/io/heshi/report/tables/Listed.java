package io.heshi.report.tables;

import io.heshi.report.facts.FindingRow;

/**
 * A finding in a list.
 *
 * @param sequence its place in the list, from 1
 * @param inRegister its place in 问题台账, from 1; 0 for what is not found any more
 */
public record Listed(long sequence, long inRegister, FindingRow row) {}
