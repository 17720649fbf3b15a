// Two hundred deals with their payments and the calls and visits about them. What is paid adds up to what was sold.
import { lot, oneOf } from '../bench/seed/names.mjs';
import { sellers } from './people.mjs';

const projects =
  '产线视觉检测改造 焊缝智能检测平台 电池极片缺陷检测 总装线能耗监测 厂内 AGV 调度系统 洁净室在线称重 转向架疲劳监测 AOI 复判工作站 模具寿命预测 冷链仓温湿度物联 灌装线在线称重 阀体密封检测 轴承振动诊断 涂布厚度在线测量 注塑机联网采集 布面疵点识别 鞋底涂胶定位 船体焊接跟踪 液压泵站远程运维 灯具光色自动分选 锅炉燃烧优化 风机叶片巡检 线束插接防错 玻璃边部检测 铜带表面检测 卷材张力闭环 牵引电机在线试验 主轴热变形补偿 滤芯密封性检测 机床刀具磨损预警 收割机终端远程锁车 压缩机异音检测 瓷砖色差分级 洁净车间粒子监测 钢构件尺寸测量 开关柜温升监测 输送带撕裂检测 极耳焊接监控 导轨直线度测量 车桥螺栓扭矩追溯 电机定子绕线检测 轮胎 X 光判读 反应釜液位联锁 糖膏结晶度测量 车身间隙面差测量 药瓶轧盖检测 晶圆盒追溯 压铸件气孔判定 电芯 OCV 分选 纸病在线检测'.split(
    / (?!AGV|X|OCV|光|调度|分选|判读|复判)/,
  );
const variants = ['', '（二期）', '扩容', '年度维保'];

export const stages = [
  { name: '初步接洽', chance: 0.1 },
  { name: '需求确认', chance: 0.25 },
  { name: '方案报价', chance: 0.5 },
  { name: '商务谈判', chance: 0.75 },
  { name: '赢单', chance: 1 },
  { name: '输单', chance: 0 },
];
const shares = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 4, 5];
const next = {
  初步接洽: ['约设备部做现场调研', '发送同行业案例', '确认立项时间', '补齐决策链'],
  需求确认: ['整理测点清单', '演示排期待客户确认', '样件送检', '确认节拍要求'],
  方案报价: ['提交第二版方案', '提供三家同行案例', '样机测试数据回传', '报价单等待审批'],
  商务谈判: ['补充驻场运维报价', '约商务总监二次议价', '法务审核技术协议', '确认付款节点 3-4-3', '等采购部回签'],
};
const lost = ['价格高于预算', '客户项目延期', '选择了原供应商', '技术指标不满足'];
const forecasts = {
  初步接洽: '管道',
  需求确认: '管道',
  方案报价: '最佳',
  商务谈判: '承诺',
  赢单: '成交',
  输单: '流失',
};

/** The day everything is told from. */
const today = Date.UTC(2026, 10, 20);
const day = (offset) => ({ date: new Date(today + offset * 86_400_000).toISOString().slice(0, 10) });

export function dealsOf(companies) {
  return Array.from({ length: 200 }, (_, at) => {
    const project = projects[at % projects.length];
    const variant = variants[Math.floor(at / projects.length)] ?? '';
    const stage = stages[oneOf(shares, at, 301)];
    const isUpkeep = variant === '年度维保';
    const amount = isUpkeep ? 40_000 + lot(at, 302, 24) * 5_000 : 180_000 + lot(at, 303, 126) * 20_000;
    const isClosed = stage.chance === 1 || stage.chance === 0;
    const due = isClosed ? -1 - lot(at, 304, 180) : lot(at, 305, 130) - 12;
    return {
      name: project + variant,
      // Work is repeated at the customer it began with.
      company: companies[(at % projects.length) + (lot(at % projects.length, 306, 11) > 5 ? 10 : 0)].name,
      stage: stage.name,
      amount,
      chance: stage.chance,
      forecast: forecasts[stage.name],
      due: day(due),
      begun: day(due - 40 - lot(at, 307, 90)),
      seller: oneOf(sellers, at, 308).name,
      next: isClosed ? null : `${day(1 + lot(at, 312, 18)).date.slice(5)} ${oneOf(next[stage.name], at, 309)}`,
      lostFor: stage.name === '输单' ? oneOf(lost, at, 310) : null,
      dueOffset: due,
    };
  });
}

const terms = [
  ['预付款', 0.3, 5],
  ['发货款', 0.4, 45],
  ['验收款', 0.2, 90],
  ['质保金', 0.1, 455],
];

/** Of each deal that was won, in four parts that make up its amount. */
export function paymentsOf(deals) {
  const payments = [];
  for (const deal of deals.filter(({ stage }) => stage === '赢单')) {
    for (const [term, share, after] of terms) {
      const offset = deal.dueOffset + after;
      const number = payments.length;
      const wanted = Math.round(deal.amount * share);
      const isLate = offset < 0 && lot(number, 311, 6) === 0;
      const isPaid = offset < 0 && !isLate;
      payments.push({
        number: `HK2026${String(number + 1).padStart(4, '0')}`,
        deal: deal.name,
        term,
        wanted,
        due: day(offset),
        paid: isPaid ? wanted : 0,
        state: isPaid ? '已到账' : isLate ? '已逾期' : '待收款',
      });
    }
  }
  return payments;
}

const ways = ['电话', '拜访', '微信', '邮件', '线上会议'];
const told = [
  '客户认可样机数据，要求补充连续 72 小时的稳定性报告',
  '现场确认安装空间，需要把相机支架改成侧装',
  '采购提出付款比例调整为 3-4-3，等内部审批',
  '介绍了两家同行的上线效果，对误判率最关心',
  '技术协议第二版已发，约定下周二逐条过',
  '预算已批，采购流程本月启动',
  '竞争对手报价低约 8%，重点讲清驻场和备件',
  '与设备部一起走了一遍产线，测点由 24 个增加到 31 个',
  '总经理参加了演示，要求给出分期实施方案',
  '合同条款已定稿，等对方盖章寄回',
];

export function followUpsOf(deals) {
  return Array.from({ length: 320 }, (_, at) => {
    const deal = deals[lot(at, 320, deals.length)];
    return {
      number: `GJ${String(at + 1).padStart(5, '0')}`,
      deal: deal.name,
      way: oneOf(ways, at, 321),
      told: oneOf(told, at, 322),
      on: day(Math.min(0, deal.dueOffset) - lot(at, 323, 60)),
      seller: deal.seller,
    };
  });
}
