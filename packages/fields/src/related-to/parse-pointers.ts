import {
  type Cell,
  cellText,
  err,
  type Issue,
  ok,
  type ParseContext,
  type Pointer,
  type Result,
  textIn,
} from '@mortise/core';
import { splitList } from '../options/split-list.ts';
import { refuse, refuseErrorCell } from '../refuse.ts';
import type { RelatedToConfig } from './definition.ts';

type Forms = RelatedToConfig['forms'];
type Find = ParseContext['find'];

/** Titles in a cell, each with its form before it where two forms have the same, to the records that bear them. */
export function parsePointers(
  cell: Cell,
  { forms, multiple }: Pick<RelatedToConfig, 'forms' | 'multiple'>,
  find: Find,
): Result<Pointer | Pointer[] | null, Issue> {
  if (cell.kind === 'error') return refuseErrorCell(cell.code);
  const text = cellText(cell);
  if (text === '') return ok(null);
  const whole = onePointer(text, forms, find);
  if (!multiple) return whole;
  if (whole.ok) return ok([whole.value]);
  const found: Pointer[] = [];
  for (const name of splitList(text)) {
    const one = onePointer(name, forms, find);
    if (!one.ok) return err(one.error);
    if (!found.some(({ formId, id }) => formId === one.value.formId && id === one.value.id)) found.push(one.value);
  }
  return ok(found.length === 0 ? null : found);
}

function onePointer(text: string, forms: Forms, find: Find): Result<Pointer, Issue> {
  const found = namedBy(text, forms).flatMap(({ title, formIds }) =>
    formIds.flatMap((formId) => find('record', title, formId).map((id): Pointer => ({ formId, id }))),
  );
  const [first] = found;
  if (!first) return refuse('not_found', { zh: `没有找到记录「${text}」`, en: `There is no record "${text}".` });
  const count = new Set(found.map(({ id }) => id)).size;
  if (count === 1) return ok(first);
  return refuse('ambiguous', {
    zh: `有 ${count} 条记录叫「${text}」，写成「表单：标题」`,
    en: `${count} records are called "${text}". Write "form: title"`,
  });
}

interface Named {
  readonly title: string;
  readonly formIds: readonly string[];
}

/** A title of any form; or, as it is shown, a form and then the title. */
function namedBy(text: string, forms: Forms): readonly Named[] {
  const any = { title: text, formIds: forms.map(({ formId }) => formId) };
  const parts = /^(.+?)\s*[:：]\s*(.+)$/.exec(text);
  const [label = '', title = ''] = parts?.slice(1) ?? [];
  const meant = forms.filter((form) => [textIn(form.label, 'zh'), textIn(form.label, 'en')].includes(label));
  return meant.length === 0 ? [any] : [any, { title, formIds: meant.map(({ formId }) => formId) }];
}
