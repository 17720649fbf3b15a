import type { FieldCatalog } from '@mortise/core';
import { address } from './address/definition.ts';
import { amountCn } from './amount-cn/definition.ts';
import { apiSelect } from './api-select/definition.ts';
import { autonumber } from './autonumber/definition.ts';
import { barcode } from './barcode/definition.ts';
import { button } from './button/definition.ts';
import { cascader } from './cascader/definition.ts';
import { checkbox } from './checkbox/definition.ts';
import { columns } from './columns/definition.ts';
import { concat } from './concat/definition.ts';
import { currency } from './currency/definition.ts';
import { dataSelect } from './data-select/definition.ts';
import { daterange } from './daterange/definition.ts';
import { datetime } from './datetime/definition.ts';
import { department } from './department/definition.ts';
import { duration } from './duration/definition.ts';
import { email } from './email/definition.ts';
import { embed } from './embed/definition.ts';
import { file } from './file/definition.ts';
import { formula } from './formula/definition.ts';
import { idNo } from './id-no/definition.ts';
import { image } from './image/definition.ts';
import { location } from './location/definition.ts';
import { lookupOver } from './lookup/definition.ts';
import { multiselect } from './multiselect/definition.ts';
import { note } from './note/definition.ts';
import { number } from './number/definition.ts';
import { percent } from './percent/definition.ts';
import { phone } from './phone/definition.ts';
import { queryList } from './query-list/definition.ts';
import { radio } from './radio/definition.ts';
import { rating } from './rating/definition.ts';
import { relatedTo } from './related-to/definition.ts';
import { relation } from './relation/definition.ts';
import { richtext } from './richtext/definition.ts';
import { role } from './role/definition.ts';
import { rollupOver } from './rollup/definition.ts';
import { section } from './section/definition.ts';
import { select } from './select/definition.ts';
import { signature } from './signature/definition.ts';
import { subform } from './subform/definition.ts';
import { switchField } from './switch/definition.ts';
import { tabs } from './tabs/definition.ts';
import { tags } from './tags/definition.ts';
import { text } from './text/definition.ts';
import { textarea } from './textarea/definition.ts';
import { time } from './time/definition.ts';
import { url } from './url/definition.ts';
import { user } from './user/definition.ts';

/** Types that stand by themselves: what derived fields can look like. */
const ownTypes = {
  text,
  textarea,
  richtext,
  number,
  currency,
  percent,
  datetime,
  email,
  phone,
  url,
  radio,
  select,
  checkbox,
  multiselect,
  cascader,
  switch: switchField,
  rating,
  tags,
  relation,
  'related-to': relatedTo,
  'data-select': dataSelect,
  'query-list': queryList,
  'api-select': apiSelect,
  subform,
  address,
  location,
  time,
  daterange,
  duration,
  'id-no': idNo,
  formula,
  concat,
  'amount-cn': amountCn,
  autonumber,
  barcode,
  button,
  file,
  image,
  signature,
  user,
  department,
  role,
  section,
  tabs,
  columns,
  note,
  embed,
} as const satisfies FieldCatalog;

/** Every field type by its stored name: one line each. The palette shows them in this order within their groups. */
export const fieldTypes = {
  ...ownTypes,
  lookup: lookupOver(ownTypes),
  rollup: rollupOver(ownTypes),
} as const satisfies FieldCatalog;

export type FieldTypes = typeof fieldTypes;
