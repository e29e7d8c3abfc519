package io.heshi.report.letter;

import io.heshi.report.facts.Confirmed;
import io.heshi.report.facts.FindingRow;

/** An exception that a unit is to put right. */
public record Ordered(FindingRow row, Confirmed confirmed) {}
