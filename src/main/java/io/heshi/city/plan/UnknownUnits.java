package io.heshi.city.plan;

import java.util.List;

/** Units that one source knows and the list of units does not, one for each {@link Phase}. */
public final class UnknownUnits {

    public static final List<String> IN_FINANCE = List.of("云州市重点项目推进办公室", "云州市招商服务专班", "云州市智慧城市运营中心");
    public static final List<String> IN_ORGANIZATION = List.of("云州市文明创建指挥部", "云州市乡村建设工作队", "云州市防汛值班室");
    public static final List<String> IN_QUOTAS = List.of("云州市开发区筹备处", "云州市会展业发展中心", "云州市大学城建设中心");

    private UnknownUnits() {}
}
