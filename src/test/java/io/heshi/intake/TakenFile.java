package io.heshi.intake;

import io.heshi.definition.CodeTable;
import io.heshi.definition.Source;
import io.heshi.intake.cleanse.ClaimColumns;
import io.heshi.intake.cleanse.Outcome;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.intake.cleanse.Outcome.Claims;
import io.heshi.intake.cleanse.Outcome.Reject;
import io.heshi.intake.cleanse.RowClass;
import io.heshi.intake.cleanse.TotalCheck;
import io.heshi.intake.load.CleansedRowReader;
import io.heshi.intake.load.FileTally;
import io.heshi.intake.load.IntakeFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A file read to its end by the components of the step, without a database.
 *
 * @param lines what each row became: {@code sheet:line reason}
 */
public record TakenFile(
        Source source,
        FileTally tally,
        List<Claim> claims,
        List<Reject> rejects,
        List<TotalCheck> totalChecks,
        List<String> lines) {

    public static TakenFile take(Path path, Source source) {
        return take(path, source, TestSources.codes());
    }

    public static TakenFile take(Path path, Source source, Map<String, CodeTable> codes) {
        IntakeFile file = new IntakeFile(
                1,
                LocalDate.of(2026, 1, 31),
                1,
                source,
                path,
                path.getFileName().toString());
        FileTally tally = new FileTally(file);
        CleansedRowReader reader = new CleansedRowReader(file, codes, tally);
        List<String> lines = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        try {
            reader.open(new ExecutionContext());
            for (Outcome outcome = reader.read(); outcome != null; outcome = reader.read()) {
                lines.add(outcome.sheet() + ":" + outcome.line() + " " + word(outcome));
                if (outcome instanceof Claim claim) {
                    claims.add(claim);
                } else if (outcome instanceof Claims several) {
                    claims.addAll(several.claims());
                } else if (outcome instanceof Reject reject) {
                    rejects.add(reject);
                }
            }
        } finally {
            reader.close();
        }
        return new TakenFile(source, tally, claims, rejects, tally.takeTotalChecks(), lines);
    }

    private static String word(Outcome outcome) {
        if (outcome instanceof Outcome.Passed passed) {
            return passed.reason().code();
        }
        return outcome instanceof Reject reject ? "reject " + reject.reason().code() : "claim";
    }

    /** A column of the claims, in row order. */
    public List<String> column(String name) {
        int index = ClaimColumns.of(source).indexOf(name);
        return claims.stream().map(claim -> claim.values()[index]).toList();
    }

    /** All values of every claim, one line a claim, without where it stood. */
    public List<String> values() {
        return claims.stream().map(claim -> String.join("|", claim.values())).toList();
    }

    /** Where the claims stood: {@code sheet:line}. */
    public List<String> places() {
        return claims.stream().map(claim -> claim.sheet() + ":" + claim.line()).toList();
    }

    /** Reasons of the rejects. */
    public List<String> reasons() {
        return rejects.stream()
                .map(reject -> reject.reason().code() + " " + reject.field())
                .toList();
    }

    /** The checks of totals: {@code line field stated counted unreadable}. */
    public List<String> totals() {
        return totalChecks.stream()
                .map(check -> "%d %s %s %s %d"
                        .formatted(
                                check.line(),
                                check.field(),
                                check.stated().stripTrailingZeros().toPlainString(),
                                check.counted().stripTrailingZeros().toPlainString(),
                                check.unreadable()))
                .toList();
    }

    public long count(RowClass rowClass) {
        return tally.passed(rowClass);
    }
}
