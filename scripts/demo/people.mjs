// The sellers, and the people at the customers they sell to. None of them exists.
import { lot, oneOf } from '../bench/seed/names.mjs';

/** Those of the mock-ups; user names by their initials in full. */
export const sellers = [
  { name: '林书涵', userName: 'linshuhan' },
  { name: '周亦凡', userName: 'zhouyifan' },
  { name: '许知夏', userName: 'xuzhixia' },
  { name: '陈嘉树', userName: 'chenjiashu' },
  { name: '顾明远', userName: 'gumingyuan' },
  { name: '沈若琳', userName: 'shenruolin' },
];

const surnames = '贺 阮 柯 邵 温 祝 廖 骆 卞 翟 甄 冼 滕 樊 桑 庄 晏 戚 童 阎'.split(' ');
const givenNames =
  '明川 清 思齐 允之 若水 景行 牧云 知微 砚秋 子衡 望舒 以宁 承泽 静姝 怀瑾 听澜 嘉言 修远 疏影 既白 见山 初霁 长风 星阑 南乔'.split(
    ' ',
  );
const posts = ['采购部经理', '设备部主任', '生产总监', '信息部经理', '总经理', '质量部主管', '工艺工程师'];
const parts = ['决策人', '影响人', '使用人', '采购人'];
const notes = [
  '关注交付周期和现场驻场时间',
  '每周三上午可以约',
  '偏好先看同行案例再谈价格',
  '技术问题直接找他的助理',
  '重视售后响应，要求 4 小时到场',
  '预算在年底前要用完',
];

/** One to three at each customer; names do not repeat. */
export function contactsOf(companies) {
  const contacts = [];
  companies.forEach((company, at) => {
    const count = 1 + lot(at, 201, 3);
    for (let place = 0; place < count; place++) {
      const number = contacts.length;
      const name = nameOf(number);
      contacts.push({
        name,
        company: company.name,
        post: oneOf(posts, number, 202),
        part: parts[place] ?? '使用人',
        // A range that no operator has given out.
        mobile: `1990000${String(1001 + lot(number, 203, 8998)).padStart(4, '0')}`,
        email: `contact${String(number + 1).padStart(3, '0')}@${company.domain}`,
        note: lot(number, 204, 3) === 0 ? oneOf(notes, number, 205) : null,
      });
    }
  });
  return contacts;
}

const nameOf = (number) =>
  surnames[number % surnames.length] + givenNames[(number * 7 + Math.floor(number / 20) * 3) % givenNames.length];
