package io.heshi.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.command.terminal.VisibleText;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    private static String printed(String text) {
        StringWriter out = new StringWriter();
        PrintWriter visible = new VisibleText(new PrintWriter(out));
        visible.print(text);
        visible.printf("%s", text);
        visible.append(text).write(text.toCharArray(), 0, text.length());
        visible.flush();
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u001B', '\u0000', '\u0007', '\b', '\u000B', '\f', '\u007F', '\u0085', '\u009B', '\u202E', '\u2066',
                '\u200F', '\u2028', '\uFEFF'
            })
    void what_acts_on_a_terminal_is_shown_and_does_nothing(char c) {
        String shown = "a" + String.format("\\u%04X", (int) c) + "b";
        assertThat(printed("a" + c + "b")).isEqualTo(shown.repeat(4));
    }

    @Test
    void everything_else_is_printed_as_it_is() {
        String text = "李𬱖\t科员\r\n\u3000x\\u001B";
        assertThat(printed(text)).isEqualTo(text.repeat(4));
    }
}
