package io.heshi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns in braces, and what is left out where they have no value. */
class SentenceTest {
    private static final Map<String, String> VALUES = Map.of("a", "甲", "b", "乙", "same", "甲");

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
                    发放工资                      -> 发放工资
                    {a}                          -> 甲
                    由{a}与{b}发放                -> 由甲与乙发放
                    由{ a }发放                   -> 由甲发放
                    由{none}发放                  -> 由无发放
                    由{a}发放[，{b}代发]           -> 由甲发放，乙代发
                    由{a}发放[，{none}代发]        -> 由甲发放
                    由{a}发放[，{b}代{none}]       -> 由甲发放
                    [{none}|{a}]发放              -> 甲发放
                    [{none}|{other}|无人]发放      -> 无人发放
                    [{none}|{other}]发放          -> 发放
                    [{a}|{b}][；{b}]              -> 甲；乙
                    [≠{a}、{b}]不一致             -> 甲、乙不一致
                    [≠{a}、{same}]一致            -> 一致
                    [≠{a}、{none}]一致            -> 一致
                    一|二                         -> 一|二
                    用编〔2024〕[{a}]号            -> 用编〔2024〕甲号
                    """)
    void what_is_said(String written, String said) {
        List<String> faults = new ArrayList<>();
        Sentence sentence = Sentence.parse(written, faults::add);

        assertThat(faults).isEmpty();
        assertThat(sentence.filled(column -> Optional.ofNullable(VALUES.get(column)), "无"))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "{a,says.brace",
        "a},says.brace",
        "[a,says.bracket",
        "a],says.bracket",
        "[a[b]],says.bracket",
        "[{a],says.brace"
    })
    void a_bracket_without_its_partner_is_told(String written, String fault) {
        List<String> faults = new ArrayList<>();
        Sentence.parse(written, faults::add);

        assertThat(faults).contains(fault);
    }
}
