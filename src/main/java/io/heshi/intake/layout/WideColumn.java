package io.heshi.intake.layout;

import java.util.List;
import java.util.Map;

/**
 * Columns of a wide table that stand for one code: a row says one number for it, the sum of these cells.
 *
 * @param codes canonical values that the header states: the code itself, and others such as the funding
 * @param positions of the cells, at least one
 * @param header of the first of them
 * @param sides columns that say more of this code alone, such as its document: canonical column to position
 */
public record WideColumn(
        Map<String, String> codes, List<Integer> positions, String header, Map<String, Integer> sides) {
    public WideColumn {
        codes = Map.copyOf(codes);
        positions = List.copyOf(positions);
        sides = Map.copyOf(sides);
    }
}
