package io.heshi.command.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.guess.preview.PreviewClass;
import io.heshi.intake.cleanse.LineReason;
import io.heshi.intake.cleanse.RejectReason;
import io.heshi.intake.cleanse.RowClass;
import io.heshi.intake.cleanse.ValueFault;
import io.heshi.vocabulary.IdFault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreviewWordsTest {
    @Test
    void every_reason_that_intake_gives_has_chinese_words() {
        List<String> classes = Arrays.stream(RowClass.values())
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
        List<String> codes = Stream.of(
                        Arrays.stream(RejectReason.values()).map(RejectReason::code),
                        Arrays.stream(ValueFault.values()).map(ValueFault::code),
                        Arrays.stream(LineReason.values())
                                .map(LineReason::code)
                                .filter(code -> !classes.contains(code)),
                        Arrays.stream(IdFault.values())
                                .filter(fault -> fault != IdFault.REGION)
                                .map(IdFault::code))
                .flatMap(code -> code)
                .toList();
        assertThat(codes)
                .hasSizeGreaterThan(25)
                .allMatch(code -> PreviewWords.reason(code).endsWith(" " + code));
    }

    @Test
    void every_class_of_intake_can_be_shown() {
        List<String> shown =
                Arrays.stream(PreviewClass.values()).map(PreviewClass::name).toList();
        assertThat(Arrays.stream(RowClass.values()).filter(c -> c != RowClass.DATA))
                .allMatch(c -> shown.contains(c.name()));
    }
}
