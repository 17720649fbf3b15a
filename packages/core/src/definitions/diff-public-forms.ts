import type { Text } from '../text.ts';
import { changedText } from './changed-text.ts';
import { changedProperties, type Difference } from './difference.ts';
import type { PublicFormDraft } from './public-form.ts';

const names: Partial<Record<keyof PublicFormDraft, Text>> = {
  name: { zh: '名称', en: 'Name' },
  isOpen: { zh: '开放填写', en: 'Open' },
  opensAt: { zh: '开始时间', en: 'Opens at' },
  closesAt: { zh: '结束时间', en: 'Closes at' },
  quota: { zh: '数量上限', en: 'Quota' },
  oncePerDevice: { zh: '每台设备一次', en: 'Once per device' },
  captcha: { zh: '人机验证', en: 'Robot check' },
  embeddable: { zh: '允许嵌入', en: 'Embedding' },
  fields: { zh: '公开字段', en: 'Public fields' },
  title: { zh: '标题', en: 'Title' },
  intro: { zh: '说明', en: 'Introduction' },
  submitLabel: { zh: '按钮文字', en: 'Button text' },
  thanks: { zh: '提交后', en: 'After sending' },
  capture: { zh: '来源信息', en: 'Captured values' },
  consent: { zh: '同意条款', en: 'Consent' },
  changeDays: { zh: '提交后可修改', en: 'Changes after sending' },
  nameField: { zh: '访客姓名', en: "Visitor's name" },
  linkage: { zh: '数据联动', en: 'Linkage' },
  ownerId: { zh: '负责人', en: 'Owner' },
};

export const diffPublicForms = (from: PublicFormDraft, to: PublicFormDraft): Difference[] =>
  changedProperties(from, to, names).map(({ property, name, ...values }) => ({
    kind: 'changed',
    what: property,
    ...values,
    text: changedText(name, values.from, values.to),
  }));
