import { type Text, textIn } from '../text.ts';

/** `名称：客户 → 客户档案`; values that are no words are left out. */
export function changedText(name: Text, from: unknown, to: unknown): Text {
  const [before, after] = [printed(from), printed(to)];
  if (before === null || after === null)
    return { zh: `${textIn(name, 'zh')}已修改`, en: `${textIn(name, 'en')} changed` };
  return {
    zh: `${textIn(name, 'zh')}：${before.zh} → ${after.zh}`,
    en: `${textIn(name, 'en')}: ${before.en} → ${after.en}`,
  };
}

function printed(value: unknown): { zh: string; en: string } | null {
  if (value === undefined || value === null || value === '') return { zh: '空', en: 'empty' };
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'string' || typeof value === 'number') return { zh: `${value}`, en: `${value}` };
  if (typeof value === 'object' && 'zh' in value && 'en' in value) return { zh: `${value.zh}`, en: `${value.en}` };
  return null;
}
