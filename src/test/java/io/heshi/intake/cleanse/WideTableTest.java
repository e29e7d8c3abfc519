package io.heshi.intake.cleanse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.HiddenRows;
import io.heshi.definition.Layout;
import io.heshi.definition.PerSheet;
import io.heshi.definition.Source;
import io.heshi.definition.UnitRows;
import io.heshi.definition.WideColumns;
import io.heshi.intake.TakenFile;
import io.heshi.intake.TestFiles;
import io.heshi.intake.TestSources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideTableTest {
    @TempDir
    Path folder;

    private TakenFile take(String... lines) throws IOException {
        return take(TestSources.shippedQuotas(), lines);
    }

    private TakenFile take(Source source, String... lines) throws IOException {
        TakenFile taken =
                TakenFile.take(TestFiles.text(folder, "a.csv", UTF_8, lines), source, TestSources.shippedCodes());
        assertThat(taken.tally().tiesOut()).isTrue();
        return taken;
    }

    private static List<String> said(TakenFile taken) {
        List<String> types = taken.column("quota_type");
        List<String> approved = taken.column("approved");
        List<String> funding = taken.column("funding");
        return java.util.stream.IntStream.range(0, types.size())
                .mapToObj(i -> taken.claims().get(i).mention().name() + " " + types.get(i) + " " + approved.get(i)
                        + (funding.get(i).isEmpty() ? "" : " " + funding.get(i)))
                .toList();
    }

    @Test
    void a_column_a_type_gives_a_claim_a_number() throws IOException {
        TakenFile taken = take("单位名称,行政编制,事业编制,工勤编制,合计", "云州市财政局,30,0,—,30", "云州市审计局,12,3,1,16");
        assertThat(said(taken))
                .containsExactly(
                        "云州市财政局 administrative 30",
                        "云州市财政局 institution 0",
                        "云州市审计局 administrative 12",
                        "云州市审计局 institution 3",
                        "云州市审计局 worker 1");
        assertThat(taken.tally().claimRows()).isEqualTo(2);
        assertThat(taken.tally().claims()).isEqualTo(5);
        assertThat(taken.totals()).containsExactly("2 approved:合计 30 30 0", "3 approved:合计 16 16 0");
    }

    @Test
    void only_the_approved_number_of_each_type_is_taken() throws IOException {
        TakenFile taken =
                take("单位名称,行政编制,,,,事业编制,,,,合计,", ",应配,实配,超配,缺配,应配,实配,超配,缺配,应配,实配", "云州市财政局,30,28,,2,10,11,1,,41,39");
        assertThat(said(taken)).containsExactly("云州市财政局 administrative 30", "云州市财政局 institution 10");
        assertThat(taken.totals()).containsExactly("3 approved:合计/应配 41 40 0");
        assertThat(taken.tally().headersUnmapped()).contains("行政编制/实配", "合计/实配");
    }

    @Test
    void a_header_of_two_rows_names_the_type_below_or_above() throws IOException {
        TakenFile taken = take("单位名称,总编制数,政法（行政）编制,,事业编制,,", ",,中央政法专项,地方行政,全额,差额,自筹自支", "云州市司法局,100,60,20,10,5,5");
        assertThat(said(taken))
                .containsExactly(
                        "云州市司法局 political_legal 60",
                        "云州市司法局 administrative 20",
                        "云州市司法局 institution 10 full",
                        "云州市司法局 institution 5 partial",
                        "云州市司法局 institution 5 self");
        assertThat(taken.totals()).containsExactly("3 approved:总编制数 100 100 0");
    }

    @Test
    void columns_of_one_type_are_summed() throws IOException {
        assertThat(said(take("单位名称,公安专项,法院专项,行政编制", "云州市委政法委,3,4,5")))
                .containsExactly("云州市委政法委 political_legal 7", "云州市委政法委 administrative 5");
    }

    @Test
    void a_row_without_a_number_or_with_one_that_cannot_be_read_is_rejected() throws IOException {
        TakenFile taken = take("单位名称,行政编制,事业编制", "云州市财政局,,—", "云州市审计局,三十,1", ",3,1", "合计,33,2");
        assertThat(taken.claims()).isEmpty();
        assertThat(taken.reasons()).containsExactly("no_value approved", "bad_number approved", "no_unit ");
        assertThat(taken.lines()).last().isEqualTo(":5 total");
    }

    @Test
    void a_declared_wide_table_needs_no_code_in_its_headers() throws IOException {
        Source source = TestSources.withLayout(
                TestSources.shippedQuotas(),
                new Layout(
                        Optional.empty(),
                        PerSheet.AUTO,
                        PerSheet.AUTO,
                        List.of(),
                        HiddenRows.READ,
                        UnitRows.AUTO,
                        Optional.of(new WideColumns("quota_type", "approved", Map.of("甲类", "administrative")))));
        assertThat(said(take(source, "单位名称,甲类,乙类", "云州市财政局,3,4"))).containsExactly("云州市财政局 administrative 3");
    }

    @Test
    void a_table_with_a_column_for_the_type_is_not_wide() throws IOException {
        TakenFile taken = take("单位名称,编制类型,核定编制数,行政编制,事业编制", "云州市财政局,行政编制,30,1,1");
        assertThat(said(taken)).containsExactly("云州市财政局 administrative 30");
    }
}
