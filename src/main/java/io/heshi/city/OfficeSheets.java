package io.heshi.city;

import java.io.IOException;
import java.util.List;

/** The columns of what the establishment office keeps beside units, quotas and people. */
final class OfficeSheets {

    private OfficeSheets() {}

    static void pools(Table table, List<Pool> pools) throws IOException {
        table.row("序号", "周转池名称", "池类型", "编制类型", "行政区划", "规模", "其中市本级", "批准文号", "批准时间");
        for (int i = 0; i < pools.size(); i++) {
            Pool pool = pools.get(i);
            table.row(
                    i + 1,
                    pool.name(),
                    pool.kind(),
                    pool.type().inShort(),
                    pool.place().region(),
                    pool.size(),
                    pool.citySize() == 0 ? "" : pool.citySize(),
                    pool.documentNo(),
                    Words.day(pool.approvedOn()));
        }
    }

    static void allocations(Table table, List<Allocation> allocations) throws IOException {
        table.row("序号", "机构编码", "使用单位", "周转池", "编制类型", "下达数", "核定文号", "下达日期");
        for (int i = 0; i < allocations.size(); i++) {
            Allocation allocation = allocations.get(i);
            table.row(
                    i + 1,
                    allocation.unit().code(),
                    allocation.unit().name(),
                    allocation.pool(),
                    allocation.type().inShort(),
                    allocation.lent(),
                    allocation.documentNo(),
                    Words.dottedDay(allocation.lentOn()));
        }
    }

    static void filings(Table table, List<Filing> filings) throws IOException {
        table.row("用编备案号", "机构编码", "单位名称", "编制类型", "进入形式", "核准人数", "备案日期", "有效期至", "已使用数");
        for (Filing filing : filings) {
            table.row(
                    filing.number(),
                    filing.unit().code(),
                    filing.unit().name(),
                    filing.type().inRegister(),
                    filing.channel().label(),
                    filing.approved(),
                    Words.day(filing.approvedOn()),
                    Words.day(filing.validUntil()),
                    filing.used());
        }
    }

    static void plans(Table table, List<SurplusPlan> plans) throws IOException {
        table.row("机构编码", "单位名称", "编制类型", "超编数", "每年计划消化数", "方案开始时间", "完成时限", "已消化数", "方案文号");
        for (SurplusPlan plan : plans) {
            table.row(
                    plan.unit().code(),
                    plan.unit().name(),
                    plan.type().inShort(),
                    plan.over(),
                    plan.yearly(),
                    Words.dottedDay(plan.start()),
                    Words.dottedDay(plan.due()),
                    plan.digested(),
                    plan.documentNo());
        }
    }

    static void transitions(Table table, List<Transition> transitions) throws IOException {
        table.row("机构编码", "单位名称", "编制类型", "批准过渡超编数", "批准文号", "批准时间", "过渡期至");
        for (Transition transition : transitions) {
            table.row(
                    transition.unit().code(),
                    transition.unit().name(),
                    transition.type().inShort(),
                    transition.persons(),
                    transition.documentNo(),
                    Words.day(transition.approvedOn()),
                    Words.day(transition.deadline()));
        }
    }

    static void posts(Table table, List<ApprovedPosts> posts) throws IOException {
        table.row("机构编码", "机构名称", "职务层次", "核定职数", "批准文号");
        for (ApprovedPosts approved : posts) {
            table.row(
                    approved.unit().code(),
                    approved.unit().name(),
                    approved.level().label(),
                    approved.approved(),
                    approved.documentNo());
        }
    }

    static void ceilings(Table table, List<Ceiling> ceilings) throws IOException {
        table.row("行政区划", "层级", "编制类型", "总量控制数", "下达文号");
        for (Ceiling ceiling : ceilings) {
            table.row(
                    ceiling.place().region(),
                    Ceiling.level(ceiling.place()),
                    ceiling.type().inRegister(),
                    ceiling.most(),
                    ceiling.documentNo());
        }
    }

    static void changes(Table table, List<QuotaChange> changes) throws IOException {
        table.row("机构编码", "机构名称", "编制类型", "变动日期", "增编数", "减编数", "批准文号", "变化原因");
        for (QuotaChange change : changes) {
            table.row(
                    change.quota().unitCode(),
                    change.quota().unitName(),
                    change.quota().type().inRegister(),
                    Words.day(change.changedOn()),
                    change.added(),
                    change.removed(),
                    change.documentNo(),
                    change.reason());
        }
    }

    static void delayed(Table table, List<Listing> list) throws IOException {
        table.row("姓名", "身份证号", "所在单位", "批准文号", "批准时间", "延迟退休至");
        for (Listing listing : list) {
            table.row(
                    listing.person().name(),
                    listing.person().identity().idNumber(),
                    listing.person().home().name(),
                    listing.documentNo(),
                    Words.day(listing.from()),
                    Words.day(listing.until()));
        }
    }

    static void enterprises(Table table, List<Listing> list) throws IOException {
        table.row("序号", "姓名", "公民身份号码", "编制所在单位", "用人企业", "批准文号", "派驻时间", "服务期至");
        for (int i = 0; i < list.size(); i++) {
            Listing listing = list.get(i);
            table.row(
                    i + 1,
                    listing.person().name(),
                    listing.person().identity().idNumber(),
                    listing.person().home().name(),
                    listing.place(),
                    listing.documentNo(),
                    Words.dottedDay(listing.from()),
                    Words.dottedDay(listing.until()));
        }
    }

    static void talents(Table table, List<Listing> list) throws IOException {
        table.row("姓名", "身份证号", "单位名称", "批准文号", "认定时间", "有效期至");
        for (Listing listing : list) {
            table.row(
                    listing.person().name(),
                    listing.person().identity().idNumber(),
                    listing.place(),
                    listing.documentNo(),
                    Words.day(listing.from()),
                    Words.day(listing.until()));
        }
    }
}
