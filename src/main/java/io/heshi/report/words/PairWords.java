package io.heshi.report.words;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Language;
import io.heshi.catalogue.Texts;
import io.heshi.definition.linkage.Comparison;
import io.heshi.definition.linkage.Linkage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Why two records are told to be one, in words: 姓名相同（共 3 条） +6.1；出生日期相同 +9.8；身份证号差一位 +8.2；单位不同 −1.4. */
public final class PairWords {
    private static final String MINUS = "−";

    private final Linkage linkage;
    private final Texts texts;
    private final String counted;

    /**
     * What one comparison says.
     *
     * @param level its number
     * @param records how many have the value that both have; 0 where that does not count
     */
    public record Step(int level, BigDecimal bits, long records) {}

    private PairWords(Linkage linkage, Language language, String counted) {
        this.linkage = linkage;
        this.counted = counted;
        this.texts = Texts.load("link", language);
    }

    /** For pairs of records, in the language of the linkage. */
    public static PairWords ofRecords(Linkage linkage) {
        return new PairWords(linkage, linkage.language(), "words.records");
    }

    /** For pairs of persons of a run. */
    public static PairWords ofPersons(Linkage linkage, Language language) {
        return new PairWords(linkage, language, "words.persons");
    }

    /** The place of the comparison of a column, from 0; -1 if there is none. */
    public int comparisonOf(String column) {
        return linkage.comparisons().stream().map(Comparison::column).toList().indexOf(column);
    }

    /**
     * What every comparison says that says anything.
     *
     * @param prior how likely it was before, in bits
     */
    public String of(List<Step> steps, BigDecimal prior) {
        List<String> words = new ArrayList<>();
        words.add(texts.zh("words.prior") + bits(prior));
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).level() != Comparison.BLANK) {
                words.add(step(linkage.comparisons().get(i), steps.get(i)));
            }
        }
        return String.join(texts.zh("words.between"), words);
    }

    private String step(Comparison comparison, Step step) {
        String said;
        if (step.level() == Comparison.DIFFERENT) {
            said = texts.zh("level.different", called(comparison.column()));
        } else {
            Comparison.Step level = comparison.level(step.level());
            said = texts.zh(
                    "level." + level.level().code(),
                    level.columns().stream().map(this::called).collect(joining(texts.zh("words.and"))));
        }
        String many = step.records() > 0 ? texts.zh(counted, step.records()) : "";
        return said + many + bits(step.bits());
    }

    private String called(String column) {
        return linkage.column(column).called();
    }

    private static String bits(BigDecimal bits) {
        BigDecimal shown = bits.setScale(1, RoundingMode.HALF_UP);
        return " " + (shown.signum() < 0 ? MINUS : "+") + shown.abs().toPlainString();
    }
}
