import { bilingual, cellText, defineFieldType, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { maskId } from '../masking/mask.ts';
import { maskedSetting } from '../masking/masked-setting.ts';
import { refuse } from '../refuse.ts';
import { refuseCell } from '../refuse-cell.ts';
import { cleanNumber, type DocumentName, documents } from './documents.ts';

const names = Object.keys(documents) as [DocumentName, ...DocumentName[]];

const NumberConfig = z.object({
  document: z.enum([...names, 'any']).meta(
    setting({
      label: { zh: '证件', en: 'Document' },
      control: 'choice',
      choices: [
        ...names.map((name) => ({ value: name, label: documents[name].label })),
        { value: 'any', label: { zh: '以上任一种', en: 'Any of these' } },
      ],
    }),
  ),
  masked: maskedSetting,
});
type NumberConfig = z.infer<typeof NumberConfig>;

/**
 * The number of a paper, checked by its own digits. Kept as it is, in clear: it must stay unique, findable and
 * comparable, and what protects it is who may see the field and an encrypted disk.
 */
export const idNo = defineFieldType({
  type: 'id-no',
  label: { zh: '证件号码', en: 'ID number' },
  aliases: ['身份证', '统一社会信用代码', '税号', '护照', '证件', '营业执照', 'passport', 'tax number', 'credit code'],
  group: 'advanced',
  icon: 'id-card',
  config: NumberConfig,
  defaults: { document: 'identity', masked: true },
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: (config) =>
    z
      .string()
      .max(64, bilingual('太长', 'Too long'))
      .overwrite(cleanNumber)
      .superRefine((number, context) => {
        const wrong = whyWrong(number, config);
        if (wrong) context.addIssue({ code: 'custom', message: bilingual(wrong.zh, wrong.en) });
      }),
  format: (number) => number,
  shown: shownNumber,
  mask: maskId,
  parse: (cell, config) => {
    const text = cellText(cell);
    if (text === '') return ok(null);
    // A sheet that kept 18 digits as a number has lost the last three: 110105194912310000.
    if (cell.kind === 'number' && /^\d{15}000$/.test(text))
      return refuse('digits_lost', {
        zh: `「${text}」末三位被表格改成了 0，把这一列设为文本后重新导入`,
        en: `The sheet has lost the last digits of "${text}". Make the column text and import again.`,
      });
    if (cell.kind !== 'text' && cell.kind !== 'number')
      return refuseCell(cell, 'not_a_number', { zh: '证件号码', en: 'an ID number' });
    const wrong = whyWrong(cleanNumber(text), config);
    return wrong
      ? refuse('not_a_number', { zh: `「${text.slice(0, 40)}」${wrong.zh}`, en: wrong.en })
      : ok(cleanNumber(text));
  },
  wording: () => null,
  searchText: (number) => number,
  takesOver: ['text'],
  supports: { unique: true, defaults: ['constant', 'url'] },
});

/** As a screen shows it. */
export function shownNumber(number: string, { masked }: NumberConfig): string {
  return masked ? maskId(number) : number;
}

function whyWrong(number: string, { document }: NumberConfig) {
  if (document !== 'any') return documents[document].isValid(number) ? null : documents[document].message;
  const fits = names.some((name) => documents[name].isValid(number));
  return fits ? null : { zh: '不是任何一种证件的号码', en: 'Not the number of any of these documents' };
}
