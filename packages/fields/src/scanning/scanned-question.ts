import type { Condition } from '@mortise/core';
import type { RecordsAsked } from '../field-view.ts';

interface Wanted {
  readonly formId: string;
  /** Whose value the code says. */
  readonly scanField: string;
  /** Of the records that may be chosen; null for all. */
  readonly filter: Condition | null;
  /** Of this product, as `https://crm.example.com`. */
  readonly origin: string;
}

/** Which records a code means: the one whose link it is, or those whose field says exactly the same. */
export function scannedQuestion(
  text: string,
  { formId, scanField, filter, origin }: Wanted,
): Pick<RecordsAsked, 'ids' | 'filter'> | null {
  const linked = linkedRecord(text, origin);
  if (linked) return linked.formId === formId ? { ids: [linked.id], filter } : null;
  if (scanField === '' || text === '') return null;
  const same: Condition = { field: scanField, operator: 'equals', operand: { kind: 'constant', value: text } };
  return { filter: filter ? { all: [filter, same] } : same };
}

/** The record whose page an address of ours shows: /a/<app>/<form>/<record>. */
function linkedRecord(text: string, origin: string) {
  const address = URL.parse(text);
  if (address?.origin !== origin) return null;
  const [, formId, id] = /^\/a\/[^/]+\/([^/]+)\/([0-9a-f-]{36})\/?$/.exec(address.pathname) ?? [];
  return formId !== undefined && id !== undefined ? { formId, id } : null;
}
