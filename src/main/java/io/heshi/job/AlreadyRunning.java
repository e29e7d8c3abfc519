package io.heshi.job;

import io.heshi.store.RunLock;
import io.heshi.vocabulary.date.ChinaTime;
import java.util.Optional;

/** Another run is under way; the message says which and since when. */
public final class AlreadyRunning extends RuntimeException {
    AlreadyRunning(Optional<RunLock.Holder> holder) {
        super(holder.map(h ->
                        "另一批次正在运行: %1$s, %2$s（北京时间）开始。请等它结束。 / Another run is under way: %1$s, since %2$s China time. Wait until it has ended."
                                .formatted(h.description(), ChinaTime.told(h.since())))
                .orElse("另一批次刚刚结束, 请重试。 / Another run has only just ended; try again."));
    }
}
