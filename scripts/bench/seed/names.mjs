// Made-up names that read like Chinese firms and people, the same on every run: everything follows from the number of
// the row.

const cities =
  '上海 北京 深圳 广州 杭州 成都 武汉 南京 苏州 重庆 西安 长沙 青岛 宁波 郑州 厦门 合肥 无锡 佛山 济南'.split(' ');
const brandCharacters = [
  ...'华中国联汇通达信诚瑞祥泰安康宁远博宏嘉德利丰源茂盛昌荣兴旺顺和美佳新星光明海天云山林泽润东方南北西金银铜铁木水火土龙凤麒骏腾飞翔鹏程锦绣前世纪元创智慧数维科能动力优品尚雅恒永久隆裕庆福禄寿',
];
const trades =
  '科技 信息技术 网络 电子 机械 贸易 物流 医药 食品 建材 环保 能源 装饰 咨询 传媒 软件 自动化 新材料 实业 精密制造'.split(
    ' ',
  );
const endings = '有限公司 有限公司 有限公司 股份有限公司 集团有限公司'.split(' ');
const surnames = [...'王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建文志海'];

/** A number that looks drawn by lot, from 0 to `below` − 1; `salt` tells draws of one row apart. */
export function lot(row, salt, below) {
  let hash = Math.imul(row + 0x9e37, 0x85ebca6b) ^ Math.imul(salt + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 13), 0x165667b1);
  return ((hash ^ (hash >>> 16)) >>> 0) % below;
}
export const oneOf = (list, row, salt) => list[lot(row, salt, list.length)];

/** Brands that few rows bear, and how many rows there are to one of them. */
export const rareBrands = ['榫卯', '鲲鹏', '蒹葭', '玳瑁', '琥珀'];
const rarity = 20_000;

export function firm(row) {
  const rare = lot(row, 1, rarity);
  const brand = rareBrands[rare] ?? oneOf(brandCharacters, row, 2) + oneOf(brandCharacters, row, 3);
  return `${city(row)}${brand}${oneOf(trades, row, 4)}${oneOf(endings, row, 5)}`;
}
export const city = (row) => oneOf(cities, row, 6);
export const person = (row) =>
  oneOf(surnames, row, 7) + oneOf(given, row, 8) + (lot(row, 9, 3) ? oneOf(given, row, 10) : '');
export const mobile = (row) =>
  `1${38 + lot(row, 11, 2)}${String(10_000_000 + lot(row, 12, 89_999_999)).padStart(8, '0')}`;
export const day = (row, salt) => new Date(Date.UTC(2024, 0, 1 + lot(row, salt, 1000))).toISOString().slice(0, 10);
