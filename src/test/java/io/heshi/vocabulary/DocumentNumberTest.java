package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "云编〔2014〕18号",
                "云编[2014]18号",
                "云编(2014)18号",
                "云编（２０１４）18号",
                "云编【2014】18号",
                "云编﹝2014﹞18号",
                "云编〔2014〕第18号",
                "云编〔2014〕第018号",
                "云编〔2014〕0018号",
                " 云编 〔2014〕 18 号 ",
                "云编〔2014〕18",
                "'云编〔2014〕18号"
            })
    void one_document_has_one_key(String raw) {
        assertThat(DocumentNumber.key(raw)).isEqualTo("云编(2014)18");
    }

    @ParameterizedTest
    @CsvSource({
        "云编〔2014〕180号,云编(2014)180",
        "云编〔2014〕100号,云编(2014)100",
        "云编办〔2014〕18号,云编办(2014)18",
        "国务院令第486号,国务院令486",
        "ba-2014-0018,BA-2014-18",
        "云编〔2014〕0号,云编(2014)0",
        "000,0",
        "第一号,第一",
        "'',''"
    })
    void what_tells_documents_apart_stays(String raw, String key) {
        assertThat(DocumentNumber.key(raw)).isEqualTo(key);
    }
}
