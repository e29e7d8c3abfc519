package io.heshi.link;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Texts;
import io.heshi.definition.linkage.Comparison;
import io.heshi.definition.linkage.Linkage;
import io.heshi.identity.link.Weights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Why two records are told to be one, in words: 姓名相同（共 3 条） +6.1；出生日期相同 +9.8；身份证号差一位 +8.2；单位不同 −1.4. */
public final class PairWords {
    private static final String MINUS = "−";

    private final Linkage linkage;
    private final Texts texts;

    /** In the language of the linkage. */
    public PairWords(Linkage linkage) {
        this.linkage = linkage;
        this.texts = Texts.load("link", linkage.language());
    }

    Texts texts() {
        return texts;
    }

    /**
     * What every comparison says that says anything.
     *
     * @param prior how likely it was before, in bits
     */
    String of(List<PairRow.Step> steps, BigDecimal prior) {
        List<String> words = new ArrayList<>();
        words.add(texts.zh("words.prior") + bits(prior));
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).level() != Comparison.BLANK) {
                words.add(step(linkage.comparisons().get(i), steps.get(i)));
            }
        }
        return String.join(texts.zh("words.between"), words);
    }

    private String step(Comparison comparison, PairRow.Step step) {
        String said;
        if (step.level() == Comparison.DIFFERENT) {
            said = texts.zh("level.different", called(comparison.column()));
        } else {
            Comparison.Step level = Weights.step(comparison, step.level());
            said = texts.zh(
                    "level." + level.level().code(),
                    level.columns().stream().map(this::called).collect(joining(texts.zh("words.and"))));
        }
        String many = step.records() > 0 ? texts.zh("words.records", step.records()) : "";
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
