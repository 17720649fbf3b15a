import { type Field, type Issue, issue, type Reach, tellsRecords } from '@mortise/core';
import { isId } from './is-id.ts';

export const mostQuestions = 2_000;
const mostFields = 3;

/** The fields by which records are matched: null for their id. To whom may not see one, it does not exist. */
export const matchedFields = ({ visible }: Pick<Reach, 'visible'>, ids: readonly string[]): (Field | null)[] =>
  ids.flatMap((id) => {
    if (id === '$id') return [null];
    const field = visible.find((candidate) => candidate.id === id);
    return field && tellsRecords(field) ? [field] : [];
  });

/** What is wrong with the fields of a match. */
export function checkMatch(reach: Pick<Reach, 'visible'>, ids: readonly string[], questions: number): Issue[] {
  if (ids.length === 0 || ids.length > mostFields || questions > mostQuestions)
    return [issue(['fields'], 'too_many', tooMany)];
  return matchedFields(reach, ids).length < ids.length ? [issue(['fields'], 'unknown_field', unknown)] : [];
}

/** A question with an empty value, or with one that no stored value can be, has no answer and is not asked. */
export const isQuestion = (fields: readonly (Field | null)[], values: readonly unknown[]): boolean =>
  fields.every((field, place) => {
    const value = values[place];
    if (value === null || value === undefined || value === '') return false;
    if (field === null) return typeof value === 'string' && isId(value);
    return typeof value !== 'string' || !value.includes('\0');
  });

const tooMany = { zh: '按 1 至 3 个字段识别记录', en: 'Records are told by 1 to 3 fields' };
const unknown = {
  zh: '识别记录的字段不存在，或不能用来识别',
  en: 'A field that records are told by does not exist or cannot tell them',
};
