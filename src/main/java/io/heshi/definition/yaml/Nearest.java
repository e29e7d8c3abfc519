package io.heshi.definition.yaml;

import io.heshi.catalogue.Label;
import io.heshi.definition.FaultText;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a mistyped one probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The known word nearest to a mistyped one, if about a third of its letters differ at most. */
    public static Optional<String> of(String word, Collection<String> known) {
        int limit = Math.max(1, (word.length() + 1) / 3);
        String best = "";
        int least = limit + 1;
        for (String candidate : known) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** The end of a message about an unknown word: the word probably meant, or all that would do. */
    public static Label hint(String word, Collection<String> known) {
        return of(word, known)
                .map(near -> FaultText.of("nearest.did_you_mean", near))
                .orElseGet(() -> known.isEmpty() ? FaultText.of("nearest.there_none") : oneOf(known));
    }

    private static Label oneOf(Collection<String> known) {
        String all = String.join(", ", known);
        return FaultText.of("nearest.one", all);
    }

    /** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cell(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(int[][] d, String a, String b, int i, int j) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
