package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionKeyTest {
    /** The vectors were computed by a second implementation; the values stand in databases and must never change. */
    @Test
    void the_function_never_changes() {
        assertThat(MentionKey.of("", "")).isEqualTo(0x4D630A85395D3A24L);
        assertThat(MentionKey.of("001002", "云州市财政局")).isEqualTo(0x33F10D8A6D894C6CL);
        assertThat(MentionKey.of("", "云州市财政局")).isEqualTo(0xF610DA1ABC044499L);
        assertThat(MentionKey.of("001002", "")).isEqualTo(0x61BF89C3666EF342L);
    }

    @Test
    void the_border_between_code_and_name_counts() {
        assertThat(MentionKey.of("1", "2单位")).isNotEqualTo(MentionKey.of("12", "单位"));
        assertThat(MentionKey.of("a", "")).isNotEqualTo(MentionKey.of("", "a"));
        assertThat(MentionKey.of("\0", "")).isNotEqualTo(MentionKey.of("", ""));
    }

    @Test
    void neighbouring_mentions_do_not_collide_and_differ_in_about_half_of_their_bits() {
        Set<Long> keys = new HashSet<>();
        long flipped = 0;
        long previous = MentionKey.of("0", "云州市单位");
        for (int i = 1; i <= 200_000; i++) {
            long key = MentionKey.of(Integer.toString(i), "云州市单位");
            keys.add(key);
            flipped += Long.bitCount(key ^ previous);
            previous = key;
        }
        assertThat(keys).hasSize(200_000);
        assertThat(flipped / 200_000.0).isBetween(31.8, 32.2);
    }
}
