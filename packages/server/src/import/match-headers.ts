import {
  type Field,
  type ImportMemory,
  mayFill,
  type PlannedColumn,
  plainHeader,
  type Romanise,
  type Text,
  textIn,
} from '@mortise/core';

type Target = PlannedColumn['target'];

/** Words that people use for the same thing: a header may say one and the field another. */
const synonyms: readonly (readonly string[])[] = [
  [
    '电话',
    '手机',
    '手机号',
    '手机号码',
    '联系方式',
    '联系电话',
    '电话号码',
    'phone',
    'mobile',
    'tel',
    'telephone',
    'phonenumber',
  ],
  ['邮箱', '电子邮箱', '电子邮件', '邮件', 'email', 'mail', 'emailaddress'],
  [
    '客户',
    '客户名称',
    '公司',
    '公司名称',
    '企业',
    '企业名称',
    '单位',
    '单位名称',
    'customer',
    'company',
    'companyname',
    'account',
  ],
  ['姓名', '名字', '联系人', '联系人姓名', 'name', 'contact', 'contactname', 'fullname'],
  ['金额', '总额', '合计金额', '总金额', '价格', 'amount', 'total', 'price'],
  ['数量', '件数', 'quantity', 'qty', 'count'],
  ['日期', '时间', 'date', 'time'],
  ['地址', '详细地址', '联系地址', 'address'],
  ['省市区', '地区', '区域', '所在地', 'region', 'area'],
  ['备注', '说明', '描述', '备注信息', 'note', 'notes', 'remark', 'remarks', 'comment', 'description'],
  ['负责人', '业务员', '销售', '销售员', '归属人', '跟进人', 'owner', 'salesperson', 'salesrep', 'assignee'],
  ['编号', '编码', '单号', '号码', '代码', 'no', 'number', 'code'],
  ['统一社会信用代码', '信用代码', '社会信用代码', '税号', 'creditcode', 'taxid'],
  ['身份证', '身份证号', '身份证号码', '证件号码', 'idnumber', 'idcard'],
  ['网址', '网站', '官网', 'url', 'website'],
  ['状态', 'status', 'state'],
  ['阶段', '进度', 'stage', 'phase'],
  ['等级', '级别', '客户级别', '客户等级', 'level', 'grade', 'tier'],
  ['行业', '所属行业', '客户行业', 'industry'],
  ['来源', '客户来源', '渠道', 'source', 'channel'],
  ['部门', '所属部门', 'department', 'dept'],
  ['品名', '产品', '产品名称', '商品', '商品名称', '物料', 'product', 'productname', 'item'],
];

const groupOf = new Map(synonyms.flatMap((group, at) => group.map((word) => [plainHeader(word), at] as const)));

/** A place of a form that a column may go into. */
interface Place {
  readonly fieldId: string;
  /** All by which it is called, plainly spelt. */
  readonly names: readonly string[];
  readonly pinyin: readonly string[];
}

export interface HeaderAsk {
  /** As the sheet says it, the group above it included where the header has one. */
  readonly name: string;
  readonly parent?: string;
}

/**
 * Into which field each column goes: as the last time, by the very name, by another word for the same, by pinyin. A field
 * is given away once, to the column that means it most surely.
 */
export function matchHeaders(
  headers: readonly HeaderAsk[],
  fields: readonly Field[],
  memory: ImportMemory | null,
  romanise: Romanise,
): Target[] {
  const places = placesOf(fields, romanise);
  const known = new Set(places.map(({ fieldId }) => fieldId));
  const found = headers.map((): Target => ({ kind: 'skip' }));
  const taken = new Set<string>();
  const pass = (choose: (header: HeaderAsk) => Target | null) => {
    headers.forEach((header, at) => {
      if (found[at]?.kind !== 'skip') return;
      const target = choose(header);
      if (target?.kind !== 'field' || !known.has(target.fieldId) || taken.has(target.fieldId)) return;
      taken.add(target.fieldId);
      found[at] = target;
    });
  };
  const by = (fits: (place: Place, asked: readonly string[]) => boolean) => (header: HeaderAsk) => {
    const asked = spellingsOf(header);
    const fitting = places.filter((place) => !taken.has(place.fieldId) && fits(place, asked));
    // Two that fit are for a person to choose between.
    const [only] = fitting;
    return only && fitting.length === 1 ? { kind: 'field' as const, fieldId: only.fieldId } : null;
  };
  pass((header) => memory?.columns[plainHeader(header.name)] ?? null);
  pass(
    by(
      ({ names }, [whole = '', ...rest]) => names.includes(whole) || (rest[0] !== undefined && names.includes(rest[0])),
    ),
  );
  pass(by(({ names }, asked) => asked.some((one) => names.some((name) => areSynonyms(one, name)))));
  pass(by(({ pinyin }, asked) => asked.some((one) => pinyin.includes(one))));
  return found;
}

const areSynonyms = (one: string, other: string): boolean => {
  const group = groupOf.get(one);
  return group !== undefined && group === groupOf.get(other);
};

/** With the group above it first: a column of a subform is called by both. */
const spellingsOf = ({ name, parent }: HeaderAsk): string[] => [
  ...(parent ? [plainHeader(`${parent}/${name}`)] : []),
  plainHeader(name),
];

function placesOf(fields: readonly Field[], romanise: Romanise): Place[] {
  const place = (fieldId: string, labels: readonly string[], keys: readonly string[] = []): Place => ({
    fieldId,
    names: [...new Set([...labels, ...keys].map(plainHeader))].filter((name) => name !== ''),
    pinyin: labels.map((label) => plainHeader(romanise(label))),
  });
  const own = fields.filter(mayFill).map(({ id, key, block }) => place(id, namesOf(block.label), [key]));
  const columns = fields.flatMap((subform) =>
    subform.columns.filter(mayFill).map((column) =>
      place(
        column.id,
        namesOf(subform.block.label).flatMap((above, at) => `${above}/${namesOf(column.block.label)[at] ?? ''}`),
        [`${subform.key}/${column.key}`],
      ),
    ),
  );
  return [...own, ...columns, place('$owner', ['负责人', 'Owner']), place('$id', ['记录 ID', 'Record ID', '记录编号'])];
}

const namesOf = (label: Text): string[] => [textIn(label, 'zh'), textIn(label, 'en')];
