package io.heshi.intake.layout;

import java.util.List;

/**
 * A column of a wide table that should be the sum of others in the same row.
 *
 * @param of positions of the columns it sums
 */
public record WideTotal(int position, List<Integer> of, String header) {
    public WideTotal {
        of = List.copyOf(of);
    }
}
