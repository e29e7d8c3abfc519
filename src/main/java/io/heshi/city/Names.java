package io.heshi.city;

import java.util.List;

/** Personal names, as common as possible so that they are nobody's in particular. */
final class Names {

    static final char MIDDLE_DOT = '·';

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦";
    private static final List<String> COMPOUND_SURNAMES = List.of("欧阳", "司马", "上官", "诸葛", "东方");
    private static final String MEN = "伟强磊军勇杰涛明超刚平辉鹏华飞斌宇浩凯健俊帆波宁锋志建国文海东林永春庆荣成祥";
    private static final String WOMEN = "芳娜敏静丽艳娟霞燕玲丹萍红玉英梅琳雪慧莹婷倩云兰凤洁颖琴晶秀月桂香蓉菊珍岚瑶佳";
    /** Characters that GBK cannot write, or writes with a private code point. */
    private static final List<String> RARE = List.of("𫰡", "䶮", "𬱖", "㛃");

    private static final List<String> UYGHUR_MEN = List.of("买买提", "艾力", "吐尔逊", "阿不都热合曼", "库尔班", "艾尼瓦尔", "玉素甫");
    private static final List<String> UYGHUR_WOMEN = List.of("阿依古丽", "古丽娜尔", "热依汗", "帕提古丽", "阿孜古丽");

    private Names() {}

    static String chinese(Dice dice, boolean male) {
        String surname = dice.oneIn(90) ? dice.pick(COMPOUND_SURNAMES) : letter(SURNAMES, dice);
        String letters = male ? MEN : WOMEN;
        String last = dice.oneIn(160) ? dice.pick(RARE) : letter(letters, dice);
        return dice.oneIn(4) ? surname + last : surname + letter(letters, dice) + last;
    }

    static String uyghur(Dice dice, boolean male) {
        return dice.pick(male ? UYGHUR_MEN : UYGHUR_WOMEN) + MIDDLE_DOT + dice.pick(UYGHUR_MEN);
    }

    /** A name that no reading of {@code name} could be. */
    static String unlike(String name, boolean male) {
        String surname = name.startsWith("王") ? "李" : "王";
        return surname + (male ? "小军" : "小英");
    }

    private static String letter(String letters, Dice dice) {
        int at = dice.below(letters.length());
        return letters.substring(at, at + 1);
    }
}
