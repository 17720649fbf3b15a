import { city, day, firm, lot, mobile, oneOf, person } from './names.mjs';

const labels = ['重点', '老客户', '华东', '年框', '标杆'];
const remarks = ['已付款', '未付款', '待确认', '已发货'];

/** Values of `twentyBlocks` as the API takes them. */
export const twentyValues = (row) => ({
  name: firm(row),
  contact: person(row),
  phone: `+86${mobile(row)}`,
  email: `user${row}@example.com`,
  city: city(row),
  street: `人民路 ${lot(row, 20, 900)} 号`,
  amount: `${lot(row, 21, 1_000_000)}.50`,
  quantity: String(lot(row, 22, 500)),
  rate: `0.${lot(row, 23, 90) + 10}`,
  stage: `o${lot(row, 24, 5)}`,
  source: `o${lot(row, 25, 4)}`,
  signed: day(row, 26),
  due: day(row, 27),
  active: lot(row, 28, 2) === 0,
  score: 1 + lot(row, 29, 5),
  labels: [oneOf(labels, row, 30)],
  note: `第 ${lot(row, 31, 60)} 次回访，需要跟进`,
  code: `NO-${row}`,
  site: `https://example.com/${row}`,
  remark: oneOf(remarks, row, 32),
});
