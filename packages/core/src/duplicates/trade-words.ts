/** What companies do and are: words that tell none from another. */
const words = `
科技 技术 高科 计算机 信息 网络 软件 电子 电器 电气 机械 设备 机电 仪器 仪表 自动化 贸易 商贸 商务 商业 进出口 外贸 国际 实业 工业 产业
企业 管理 投资 控股 资产 资本 基金 金融 银行 保险 证券 信托 担保 租赁 融资 财富 咨询 顾问 服务 文化 传媒 传播 广告 影视 娱乐 体育
教育 培训 学校 大学 学院 中学 小学 幼儿园 医院 人民 中心 中医 医药 医疗 医学 器械 药业 制药 药房 生物 健康 食品 饮料 酒业 餐饮
酒店 宾馆 旅游 旅行社 物流 运输 货运 供应链 快递 仓储 建设 建筑 工程 装饰 装修 设计 房地产 地产 置业 物业 园林 绿化 环保 环境
能源 新能源 电力 电网 电缆 燃气 热力 石油 石化 化工 化学 材料 新材料 建材 五金 塑料 塑胶 橡胶 钢铁 金属 铝业 矿业 汽车 汽配
配件 零部件 制造 精密 精工 模具 包装 印刷 纸业 纺织 服装 服饰 鞋业 家具 家居 家电 玩具 农业 农产品 农牧 畜牧 水产 种业 移动 联通
电信 通信 通讯 铁路 地铁 轨道 交通 公交 航空 机场 港口 水务 自来水 供水 供电 邮政 烟草 报业 日报 电视台 广播 出版社 研究院 研究所
设计院 协会 商会 发展 开发 智能 数据 大数据 云计算 互联网 系统 集成 安全 安防 光电 半导体 集成电路 人力资源 劳务 检测 认证 知识产权
百货 超市 连锁 电商 跨境 创新 创业 孵化器`;

const known: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
/** The longest first. */
const lengths = [...new Set([...known].map(({ length }) => length))].sort((one, other) => other - one);

/** Is the text nothing but such words? */
export function saysOnlyTrade(text: string): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    if (!reached.has(at)) continue;
    for (const length of lengths) if (known.has(text.slice(at, at + length))) reached.add(at + length);
  }
  return reached.has(text.length);
}

/** The text cut into such words and what stands between them. */
export function cutTrade(text: string): { readonly text: string; readonly isTrade: boolean }[] {
  const parts: { text: string; isTrade: boolean }[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const length = lengths.find((each) => known.has(text.slice(at, at + each)));
    if (length === undefined) {
      at++;
      continue;
    }
    if (from < at) parts.push({ text: text.slice(from, at), isTrade: false });
    parts.push({ text: text.slice(at, at + length), isTrade: true });
    at += length;
    from = at;
  }
  return from < text.length ? [...parts, { text: text.slice(from), isTrade: false }] : parts;
}
