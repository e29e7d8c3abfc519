package io.heshi.command.terminal;

import io.heshi.job.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Progress as one live line on a terminal, or a plain line a step elsewhere. */
public final class ConsoleProgress implements Progress {
    private static final long ROWS_BETWEEN_PAINTS = 20_000;

    private final PrintWriter out;
    private final boolean live;
    private long painted;

    public ConsoleProgress(PrintWriter out, boolean live) {
        this.out = out;
        this.live = live;
    }

    @Override
    public synchronized void started(String step) {
        painted = 0;
        if (live) {
            paint(step, "…");
        }
    }

    @Override
    public synchronized void advanced(String step, long rows) {
        if (live && rows - painted >= ROWS_BETWEEN_PAINTS) {
            painted = rows;
            paint(step, String.format(Locale.ROOT, "%,d", rows));
        }
    }

    @Override
    public synchronized void ended(String step, long rows, Duration duration, boolean well) {
        StepWords words = StepWords.of(step);
        StringBuilder text = new StringBuilder(words.column())
                .append(String.format(Locale.ROOT, "%8.2f s", duration.toMillis() / 1000.0));
        if (!words.unit().isEmpty()) {
            text.append(String.format(Locale.ROOT, "  %,12d ", rows)).append(words.unit());
        }
        if (!well) {
            text.append("  未完成 / not complete");
        }
        if (live) {
            out.print("\r\u001b[K");
        }
        out.println(text);
    }

    private void paint(String step, String text) {
        out.print("\r\u001b[K" + StepWords.of(step).column() + text);
        out.flush();
    }
}
