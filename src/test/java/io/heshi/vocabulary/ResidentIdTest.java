package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {
    private static final String SAMPLE = "11010519491231002X";

    @Test
    void the_published_samples_are_valid() {
        for (String text : new String[] {SAMPLE, "440524188001010014", "53010219200508011X", "932682198501010017"}) {
            assertThat(ResidentId.read(text)).isEqualTo(new IdReading.Valid(new ResidentId(text), false, true));
        }
    }

    @Test
    void an_id_tells_key_birth_and_sex() {
        ResidentId woman = new ResidentId(SAMPLE);
        assertThat(woman.key()).isEqualTo(11010519491231002L);
        assertThat(woman.birth()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(woman.sex()).isEqualTo(Sex.FEMALE);
        assertThat(new ResidentId("440524188001010014").sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void a_lower_case_x_is_accepted_and_upper_cased() {
        assertThat(ResidentId.read("11010519491231002x")).isEqualTo(valid(SAMPLE));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "'11010519491231002X",
                "=\"11010519491231002X\"",
                "=\"\"11010519491231002x\"\"",
                "\t11010519491231002X\t\r\n",
                "\uFEFF110105 19491231\u3000002\u00A0X\u200B",
                "１１０１０５１９４９１２３１００２Ｘ",
                "＇１１０１０５19491231００２ｘ",
                "' =\"11010519491231002X\" "
            })
    void wrapping_width_and_blanks_do_not_matter(String raw) {
        assertThat(ResidentId.read(raw)).isEqualTo(valid(SAMPLE));
    }

    @Test
    void fifteen_digits_are_upgraded_and_marked() {
        assertThat(ResidentId.read("110105491231002"))
                .isEqualTo(new IdReading.Valid(new ResidentId(SAMPLE), true, true));
    }

    @Test
    void each_fault_is_named() {
        assertThat(fault("110105194912310021")).isEqualTo(IdFault.CHECK_DIGIT);
        assertThat(fault("110105491331002")).isEqualTo(IdFault.BIRTH_DATE);
        assertThat(fault("110105194902290029")).isEqualTo(IdFault.BIRTH_DATE);
        assertThat(fault("440524187901010015")).isEqualTo(IdFault.BIRTH_DATE);
        assertThat(fault("1101051949123100")).isEqualTo(IdFault.LENGTH);
        assertThat(fault("1101051949123100211")).isEqualTo(IdFault.LENGTH);
        assertThat(fault("11010519491231X021")).isEqualTo(IdFault.CHARACTERS);
        assertThat(fault("11010549123100X")).isEqualTo(IdFault.CHARACTERS);
        assertThat(fault("待补")).isEqualTo(IdFault.STAND_IN);
        assertThat(fault("11010519491231002Ⅹ1")).isEqualTo(IdFault.CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310000", "1.10105E+17", "1.10105194912310e+17", "1.1E17", "１.10105Ｅ＋17"})
    void digits_lost_to_a_spreadsheet_are_recognised(String raw) {
        assertThat(fault(raw)).isEqualTo(IdFault.PRECISION_LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E17", "1.1E", "1.1.1E+17", "1E+1+7", "1E1.7", "1EE7", "1.1E+"})
    void what_is_no_number_is_no_lost_number(String raw) {
        assertThat(fault(raw)).isEqualTo(IdFault.CHARACTERS);
    }

    @Test
    void digits_that_a_binary_fraction_leaves_are_lost_even_when_their_check_digit_fits() {
        String fits = "110105194912010000";
        assertThat(ResidentId.read(fits)).isInstanceOf(IdReading.Valid.class);
        assertThat(ResidentId.readNumber(fits, false)).isEqualTo(new IdReading.Invalid(fits, IdFault.PRECISION_LOST));
        assertThat(ResidentId.readNumber(fits, true)).isInstanceOf(IdReading.Valid.class);
        assertThat(ResidentId.readNumber("110105491231002", false)).isInstanceOf(IdReading.Valid.class);
        assertThat(ResidentId.readNumber("440524188001010014", false)).isInstanceOf(IdReading.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "=\"\"", "无", ".NULL.", "——", "\u200B\u3000"})
    void an_empty_cell_is_missing(String raw) {
        assertThat(ResidentId.read(raw)).isEqualTo(new IdReading.Missing());
    }

    @Test
    void an_unknown_province_is_only_a_remark() {
        assertThat(ResidentId.read("990105194912310022")).isInstanceOf(IdReading.Invalid.class);
        assertThat(knowsRegion("16010519491231001")).isFalse();
        assertThat(knowsRegion("71010519491231001")).isTrue();
        assertThat(knowsRegion("81000019491231001")).isTrue();
        assertThat(knowsRegion("93268219491231001")).isTrue();
    }

    @Test
    void nothing_printed_shows_a_whole_number() {
        assertThat(new ResidentId(SAMPLE).masked()).isEqualTo("110105********002X");
        assertThat(ResidentId.read(SAMPLE).toString())
                .contains("110105********002X")
                .doesNotContain(SAMPLE);
        assertThat(ResidentId.read("110105194912310021").toString())
                .contains("110105********0021")
                .doesNotContain("1949");
        assertThatThrownBy(() -> new ResidentId("110105194912310021"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a resident ID number: check_digit");
    }

    @Test
    void invalid_texts_are_masked_too() {
        assertThat(ResidentId.masked("110105491331002")).isEqualTo("110105*****1002");
        assertThat(ResidentId.masked("11010549133100")).isEqualTo("11************");
        assertThat(ResidentId.masked("110")).isEqualTo("11*");
        assertThat(ResidentId.masked("1")).isEqualTo("*");
        assertThat(ResidentId.masked("")).isEmpty();
        assertThat(ResidentId.masked("甲乙丙")).isEqualTo("***");
        assertThat(ResidentId.masked("110105甲𫰡乙丙19491231002")).isEqualTo("110105***********1002");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void any_well_formed_number_reads_back_whole(long seed) {
        RandomIds ids = new RandomIds(seed);
        for (int i = 0; i < 500; i++) {
            String text = ids.next();
            assertThat(ResidentId.read(text))
                    .as("number %d of seed %d", i, seed)
                    .isInstanceOf(IdReading.Valid.class);
            ResidentId id = new ResidentId(text);
            assertThat(Long.toString(id.key())).isEqualTo(text.substring(0, 17));
            assertThat(id.birth().toString().replace("-", "")).isEqualTo(text.substring(6, 14));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void any_single_wrong_digit_is_caught(long seed) {
        RandomIds ids = new RandomIds(seed);
        for (int i = 0; i < 40; i++) {
            String text = ids.next();
            for (int at = 0; at < 18; at++) {
                for (char other : (at == 17 ? "0123456789X" : "0123456789").toCharArray()) {
                    if (other != text.charAt(at)) {
                        String wrong = text.substring(0, at) + other + text.substring(at + 1);
                        assertThat(ResidentId.read(wrong))
                                .as("number %d of seed %d, place %d", i, seed, at)
                                .isInstanceOf(IdReading.Invalid.class);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void an_old_number_upgrades_to_the_new_one_of_the_same_person(long seed) {
        RandomIds ids = new RandomIds(seed);
        Set<Long> keys = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            String text = ids.nextBornIn1900s();
            String old = text.substring(0, 6) + text.substring(8, 17);
            assertThat(ResidentId.read(old)).isInstanceOfSatisfying(IdReading.Valid.class, reading -> {
                assertThat(reading.id()).isEqualTo(new ResidentId(text));
                assertThat(reading.upgraded()).isTrue();
            });
            keys.add(new ResidentId(text).key());
        }
        assertThat(keys).hasSizeGreaterThan(490);
    }

    @ParameterizedTest
    @CsvSource({
        "000000000000000000,STAND_IN",
        "111111111111111111,STAND_IN",
        "111111111111111,STAND_IN",
        "99999999999999999X,STAND_IN",
        "0000,STAND_IN",
        "123456,STAND_IN",
        "12345678,STAND_IN",
        "123456789012345678,STAND_IN",
        "12345678901234567X,STAND_IN",
        "987654321,STAND_IN",
        "待补,STAND_IN",
        " 待 核 实 ,STAND_IN",
        "未提供,STAND_IN",
        "xxx,STAND_IN",
        "tbd,STAND_IN",
        "13800138000,PHONE",
        "８６13800138000,PHONE",
        "0531-88886666,PHONE",
        "5.39804E+17,PRECISION_LOST",
        "5.39E17,PRECISION_LOST",
        "110105194912310021,CHECK_DIGIT",
        "19670531,LENGTH",
        "张三,CHARACTERS"
    })
    void a_text_that_is_nobodys_number_says_why(String raw, IdFault fault) {
        assertThat(fault(raw)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "H12345678,HONG_KONG_OR_MACAO_PERMIT,H12345678",
        "h1234567801,HONG_KONG_OR_MACAO_PERMIT,H12345678",
        "m 0123 4567,HONG_KONG_OR_MACAO_PERMIT,M01234567",
        "Ｈ１２３４５６７８,HONG_KONG_OR_MACAO_PERMIT,H12345678",
        "回乡证：H12345678,HONG_KONG_OR_MACAO_PERMIT,H12345678",
        "01234568,TAIWAN_PERMIT,01234568",
        "83012947,TAIWAN_PERMIT,83012947",
        "1234567890(b),TAIWAN_PERMIT,1234567890B",
        "台胞证 06123456,TAIWAN_PERMIT,06123456",
        "usa110075062501,PERMANENT_RESIDENCE,USA110075062501",
        "GBR 3100 75062501,PERMANENT_RESIDENCE,GBR310075062501",
        "e12345678,PASSPORT,E12345678",
        "EA1234567,PASSPORT,EA1234567",
        "G-98765432,PASSPORT,G98765432",
        "P.1234567,PASSPORT,P1234567",
        "SE1234567,PASSPORT,SE1234567",
        "D12345678,PASSPORT,D12345678",
        "护照E12345678,PASSPORT,E12345678",
        "军字第2001988号,OFFICER_CARD,军字第2001988号",
        "军字2001988,OFFICER_CARD,军字第2001988号",
        "士字第20019881号,OFFICER_CARD,士字第20019881号",
        "19670531,,",
        "88888888,,",
        "E1234,,"
    })
    void the_number_of_another_document_is_that_documents(String raw, DocumentType type, String number) {
        IdReading expected = type == null ? null : new IdReading.Other(number, type);
        IdReading reading = ResidentId.read(raw);
        if (expected == null) {
            assertThat(reading).isInstanceOf(IdReading.Invalid.class);
        } else {
            assertThat(reading).isEqualTo(expected);
            assertThat(reading.toString()).doesNotContain(number.substring(3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"81000019850101001", "82000019850101001", "83000019850101001", "93268219850101001"})
    void residence_permits_and_the_newer_cards_of_foreigners_are_resident_numbers(String stem) {
        assertThat("0123456789X".chars().filter(c -> ResidentId.read(stem + (char) c) instanceof IdReading.Valid))
                .hasSize(1);
    }

    private static IdReading valid(String text) {
        return new IdReading.Valid(new ResidentId(text), false, true);
    }

    private static IdFault fault(String raw) {
        return ((IdReading.Invalid) ResidentId.read(raw)).fault();
    }

    private static boolean knowsRegion(String stem) {
        for (char check : "0123456789X".toCharArray()) {
            if (ResidentId.read(stem + check) instanceof IdReading.Valid valid) {
                return valid.knownRegion();
            }
        }
        throw new AssertionError("one of the eleven check characters fits");
    }
}
