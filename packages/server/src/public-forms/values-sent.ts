import type { Capture, Field, FileRef, StoredFiles, Values } from '@mortise/core';
import { isId } from '../records/is-id.ts';
import { byKey } from './open-public-form.ts';
import type { ReachedLink } from './reach-link.ts';
import { withColumns } from './with-columns.ts';

/** Enough for any address and campaign. */
const longestCapture = 500;

interface ValuesSent {
  readonly values: Values;
  /** Of all fields and columns that get a value. */
  readonly fieldIds: string[];
  /** Of those among them that are not the visitor's to say. */
  readonly fixed: string[];
}

/**
 * The values of the record to be: what was asked for and answered, over it what the link brings along, what the
 * browser told of where the visitor came from, and the moment of consent. Whatever else was sent is left out.
 */
export function valuesSent(
  { link: { content }, fields }: ReachedLink,
  sent: { values: Values; captured: Partial<Record<Capture, string>>; prefilled: Values },
  now: Date,
): ValuesSent {
  const asked = fields.filter(({ id }) => content.fields.includes(id));
  const answers = asked.flatMap(({ key }) => (key in sent.values ? [[key, sent.values[key]]] : []));
  const prefilled = fields.filter(({ id }) => id in sent.prefilled);
  const captured = content.capture.flatMap(({ what, field: id }) => {
    const field = fields.find((each) => each.id === id);
    const text = sent.captured[what]?.slice(0, longestCapture);
    return field && text ? [{ field, text }] : [];
  });
  const consent = fields.find(({ id }) => id === content.consent?.field);
  const fixed = [...prefilled, ...captured.map(({ field }) => field), ...(consent ? [consent] : [])];
  return {
    values: {
      ...Object.fromEntries(answers),
      ...byKey(sent.prefilled, prefilled),
      ...Object.fromEntries(captured.map(({ field, text }) => [field.key, text])),
      ...(consent ? { [consent.key]: momentIn(consent, now) } : {}),
    },
    fieldIds: withColumns([...asked, ...fixed]),
    fixed: fixed.map(({ id }) => id),
  };
}

const momentIn = ({ kind }: Field, now: Date) => {
  if (kind === 'date') return now.toISOString().slice(0, 10);
  return kind === 'boolean' ? true : now.toISOString();
};

/** Are all files among the values ones that this visitor uploaded and no record holds, or that stood there before? */
export async function areOwnFiles(
  values: Values,
  fields: readonly Field[],
  files: StoredFiles,
  { uploads, before = {} }: { readonly uploads: string; readonly before?: Values },
): Promise<boolean> {
  const isFiles = ({ kind }: Field) => kind === 'files';
  const known = new Set(filesOf(before, fields.filter(isFiles)).map(({ id }) => id));
  const fresh = filesOf(values, fields.filter(isFiles))
    .map(({ id }) => id)
    .filter((id) => !known.has(id));
  if (!fresh.every(isId)) return false;
  const found = await files.find(fresh);
  return fresh.every((id) => {
    const file = found.get(id.toLowerCase());
    return file?.uploadedBy === uploads && file.formId === null;
  });
}

const filesOf = (values: Values, fields: readonly Field[]): readonly FileRef[] =>
  fields.flatMap(({ key }) => (Array.isArray(values[key]) ? (values[key] as FileRef[]) : []));
