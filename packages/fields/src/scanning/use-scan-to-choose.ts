import { type Bilingual, type Condition, type RecordView, textIn } from '@mortise/core';
import { useState } from 'react';
import { cleanLine } from '../clean-text.ts';
import type { FieldViewContext } from '../field-view.ts';
import { scannedQuestion } from './scanned-question.ts';

interface Wanted {
  readonly config: { readonly formId: string; readonly scanField: string };
  readonly filter: Condition | null;
  /** Fields that the records are read with. */
  readonly fields: readonly string[];
  readonly context: FieldViewContext;
  readonly onFound: (record: RecordView) => void;
}

/** Several records with the same code: they are chosen from. */
interface Several {
  readonly text: string;
  readonly filter: Condition | null;
}

/** Chooses the record that a code means; says so where there is none, and offers those where there are several. */
export function useScanToChoose({ config: { formId, scanField }, filter, fields, context, onFound }: Wanted) {
  const { locale, readRecords } = context;
  const [said, setSaid] = useState<Bilingual | null>(null);
  const [several, setSeveral] = useState<Several | null>(null);

  async function take(scanned: string) {
    const text = cleanLine(scanned);
    setSaid(null);
    const question = scannedQuestion(text, { formId, scanField, filter, origin: window.location.origin });
    if (!question || !readRecords) return setSaid(none(text));
    const read = await readRecords({ formId, fields, ...question, limit: 2 }).catch(() => null);
    if (!read) return setSaid(failed);
    const [first, second] = read.items;
    if (!first) setSaid(none(text));
    else if (second) setSeveral({ text, filter: question.filter ?? null });
    else onFound(first);
  }

  return {
    take: (text: string) => void take(text),
    said: said && textIn(said, locale),
    several,
    forget: () => {
      setSeveral(null);
      setSaid(null);
    },
  };
}

const none = (text: string): Bilingual => ({
  zh: `没有可选的记录对应「${shortened(text)}」`,
  en: `No record to choose goes with "${shortened(text)}"`,
});
const failed: Bilingual = { zh: '没有查到结果，检查网络后重试', en: "Couldn't search. Check the connection and retry" };

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

export const severalTitle = (text: string): Bilingual => ({
  zh: `「${shortened(text)}」有多条，选一条`,
  en: `Several go with "${shortened(text)}". Choose one`,
});
