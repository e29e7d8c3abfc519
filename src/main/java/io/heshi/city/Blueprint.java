package io.heshi.city;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A unit before it has a code and people. Names are whole names; {@code supervisor} is the name of another unit.
 *
 * @param meanAge mean of the full years of its people, to the decimal, where the unit is known for it
 */
record Blueprint(
        Place place,
        String name,
        String shortName,
        List<String> otherNames,
        UnitKind kind,
        String sector,
        String supervisor,
        OptionalInt meanAge) {

    /** The sector of schools and of the bureaus above them. */
    static final String EDUCATION = "教育";

    /** Of these two the first was abolished long ago and has no people, the second is abolished while we look. */
    static final List<Blueprint> ABOLISHED = List.of(
            of(Place.CITY, "人口和计划生育服务中心", "计生服务中心", "", UnitKind.CENTER, "卫生健康", "卫生健康委员会"),
            of(Place.WANGCHUAN, "农机安全监理所", "农机监理所", "", UnitKind.CENTER, "农林水利", "农业农村局"));

    /** The first {@code count} units of a city: its own, its counties', and then as many schools as it takes. */
    static List<Blueprint> standing(int count) {
        List<Blueprint> all = new ArrayList<>(ofTheCity());
        for (Place county : Place.COUNTIES) {
            all.addAll(ofCounty(county));
        }
        for (int i = 0; all.size() < count; i++) {
            all.add(further(i));
        }
        return List.copyOf(all.subList(0, count));
    }

    private static List<Blueprint> ofTheCity() {
        Place p = Place.CITY;
        return List.of(
                new Blueprint(p, "中共云州市委办公室", "市委办", List.of(), UnitKind.BUREAU, "党政综合", "中共云州市委", OptionalInt.empty()),
                of(p, "人民政府办公室", "政府办", "", UnitKind.BUREAU, "党政综合", "人民政府"),
                of(p, "教育局", "教育局", "", UnitKind.BUREAU, EDUCATION, "人民政府"),
                of(p, "公安局", "公安局", "", UnitKind.POLICE, "政法", "人民政府"),
                of(p, "财政局", "财政局", "", UnitKind.BUREAU, "财政审计", "人民政府"),
                of(p, "人力资源和社会保障局", "人社局", "", UnitKind.BUREAU, "人力资源", "人民政府"),
                of(p, "社会保险中心", "社保中心", "", UnitKind.CIVIL_CENTER, "人力资源", "人力资源和社会保障局"),
                of(p, "第一中学", "一中", "云州中学", UnitKind.SCHOOL, EDUCATION, "教育局"),
                of(p, "实验小学", "实小", "", UnitKind.SCHOOL, EDUCATION, "教育局"),
                of(p, "第一人民医院", "一院", "急救中心", UnitKind.HOSPITAL, "卫生健康", "卫生健康委员会"),
                of(p, "图书馆", "图书馆", "", UnitKind.CENTER, "文化旅游", "文化和旅游局"),
                of(p, "建筑设计院", "设计院", "", UnitKind.SELF_FUNDED, "城乡建设", "住房和城乡建设局"),
                of(p, "卫生健康委员会", "卫健委", "疾病预防控制局", UnitKind.BUREAU, "卫生健康", "人民政府"),
                of(p, "自然资源局", "资源局", "林业和草原局", UnitKind.BUREAU, "资源环境", "人民政府"),
                of(p, "生态环境局", "环境局", "", UnitKind.BUREAU, "资源环境", "人民政府"),
                of(p, "住房和城乡建设局", "住建局", "", UnitKind.BUREAU, "城乡建设", "人民政府"),
                of(p, "园林绿化中心", "园林中心", "", UnitKind.CENTER, "城市管理", "城市管理局"),
                of(p, "供销合作社联合社", "供销社", "", UnitKind.CIVIL_CENTER, "农林水利", "人民政府"),
                of(p, "交通运输局", "交通局", "", UnitKind.BUREAU, "交通运输", "人民政府"),
                of(p, "水务局", "水务局", "", UnitKind.BUREAU, "农林水利", "人民政府"),
                of(p, "农业农村局", "农业局", "乡村振兴局", UnitKind.BUREAU, "农林水利", "人民政府"),
                of(p, "文化和旅游局", "文旅局", "文物局", UnitKind.BUREAU, "文化旅游", "人民政府"),
                of(p, "市场监督管理局", "市监局", "知识产权局", UnitKind.BUREAU, "市场监管", "人民政府"),
                of(p, "审计局", "审计局", "", UnitKind.BUREAU, "财政审计", "人民政府"),
                of(p, "司法局", "司法局", "", UnitKind.COURT, "政法", "人民政府"),
                of(p, "中级人民法院", "中院", "", UnitKind.COURT, "政法", "中级人民法院"),
                of(p, "人民检察院", "检察院", "", UnitKind.COURT, "政法", "人民检察院"),
                of(p, "中医医院", "中医院", "", UnitKind.HOSPITAL, "卫生健康", "卫生健康委员会"),
                of(p, "不动产登记中心", "登记中心", "", UnitKind.CENTER, "资源环境", "自然资源局"),
                of(p, "停车管理中心", "停车中心", "", UnitKind.SELF_FUNDED, "城乡建设", "住房和城乡建设局"),
                of(p, "城市管理局", "城管局", "", UnitKind.BUREAU, "城市管理", "人民政府"),
                of(p, "环境卫生中心", "环卫中心", "", UnitKind.CENTER, "城市管理", "城市管理局"),
                of(p, "市政设施中心", "市政中心", "", UnitKind.CENTER, "城市管理", "城市管理局"),
                of(p, "国防动员办公室", "国动办", "人民防空办公室", UnitKind.BUREAU, "党政综合", "人民政府")
                        .ofMeanAge(49),
                of(p, "交通运输综合行政执法支队", "交通执法支队", "", UnitKind.CIVIL_CENTER, "交通运输", "交通运输局")
                        .ofMeanAge(51),
                of(p, "体育局", "体育局", "", UnitKind.BUREAU, "文化旅游", "人民政府"),
                of(p, "第二中学", "二中", "", UnitKind.SCHOOL, EDUCATION, "教育局"),
                of(p, "工业和信息化局", "工信局", "", UnitKind.BUREAU, "经济发展", "人民政府"),
                of(p, "第三中学", "三中", "", UnitKind.SCHOOL, EDUCATION, "教育局"),
                of(p, "职业技术学校", "职校", "", UnitKind.SCHOOL, EDUCATION, "教育局"),
                of(p, "实验幼儿园", "实幼", "", UnitKind.SCHOOL, EDUCATION, "教育局"));
    }

    private static List<Blueprint> ofCounty(Place p) {
        return List.of(
                of(p, "人民政府办公室", "政府办", "", UnitKind.BUREAU, "党政综合", "人民政府"),
                of(p, "教育体育局", "教体局", "体育局", UnitKind.BUREAU, EDUCATION, "人民政府"),
                of(p, "公安局", "公安局", "", UnitKind.POLICE, "政法", "人民政府"),
                of(p, "财政局", "财政局", "", UnitKind.BUREAU, "财政审计", "人民政府"),
                of(p, "人力资源和社会保障局", "人社局", "", UnitKind.BUREAU, "人力资源", "人民政府"),
                of(p, "卫生健康局", "卫健局", "", UnitKind.BUREAU, "卫生健康", "人民政府"),
                of(p, "农业农村局", "农业局", "乡村振兴局", UnitKind.BUREAU, "农林水利", "人民政府"),
                of(p, "社会保险中心", "社保中心", "", UnitKind.CIVIL_CENTER, "人力资源", "人力资源和社会保障局"),
                of(p, "第一中学", "一中", "", UnitKind.SCHOOL, EDUCATION, "教育体育局"),
                of(p, "第二中学", "二中", "", UnitKind.SCHOOL, EDUCATION, "教育体育局"),
                of(p, "城关小学", "城小", "", UnitKind.SCHOOL, EDUCATION, "教育体育局"),
                of(p, "人民医院", "医院", "", UnitKind.HOSPITAL, "卫生健康", "卫生健康局"),
                of(p, "中医医院", "中医院", "", UnitKind.HOSPITAL, "卫生健康", "卫生健康局"),
                of(p, "疾病预防控制中心", "疾控中心", "卫生监督所", UnitKind.CENTER, "卫生健康", "卫生健康局"),
                of(p, "农业技术推广中心", "农技中心", "", UnitKind.CENTER, "农林水利", "农业农村局"),
                of(p, "市场服务中心", "市场中心", "", UnitKind.SELF_FUNDED, "市场监管", "人民政府"));
    }

    private static Blueprint further(int index) {
        Place place = Place.ALL.get(index % Place.ALL.size());
        int round = index / Place.ALL.size();
        String ordinal = ChineseNumeral.of(11 + round / 3);
        return switch (round % 3) {
            case 0 ->
                of(place, "第" + ordinal + "小学", ordinal + "小", "", UnitKind.SCHOOL, EDUCATION, place.educationBureau());
            case 1 ->
                of(place, "第" + ordinal + "中学", ordinal + "中", "", UnitKind.SCHOOL, EDUCATION, place.educationBureau());
            default ->
                of(place, "第" + ordinal + "卫生院", ordinal + "院", "", UnitKind.HOSPITAL, "卫生健康", place.healthBureau());
        };
    }

    private static Blueprint of(
            Place place,
            String name,
            String shortName,
            String otherName,
            UnitKind kind,
            String sector,
            String supervisor) {
        return new Blueprint(
                place,
                place.fullName() + name,
                place.shortName() + shortName,
                otherName.isEmpty() ? List.of() : List.of(place.fullName() + otherName),
                kind,
                sector,
                place.fullName() + supervisor,
                OptionalInt.empty());
    }

    private Blueprint ofMeanAge(int years) {
        return new Blueprint(place, name, shortName, otherNames, kind, sector, supervisor, OptionalInt.of(years));
    }
}
