import { type Field, type Issue, issuesOf, normaliseEmpty, rowsIn } from '@mortise/core';
import type { WritableField } from './form-shape.ts';
import type { Rules } from './rules.ts';
import { judgeRows, takeRows } from './take-rows.ts';

type Given = { readonly value: unknown } | { readonly issues: readonly Issue[] };

/** What becomes of a value that is said of a field: as its type and the database keep it, or what is wrong with it. */
export function checkGiven({ field, schema }: WritableField, value: unknown, old: unknown, rules: Rules): Given {
  if (field.storage.in === 'children') {
    const taken = takeRows(field, value, rowsIn(old), rules);
    if (taken.issues.length > 0) {
      const { issues } = judgeRows(field, taken.value, rowsIn(old), rules);
      return { issues: [...taken.issues, ...issues] };
    }
    return { value: taken.value.length > 0 ? taken.value : null };
  }
  if (value === null) return { value };
  const { seal } = field.type;
  if (!seal && typeof value !== 'object') return checkPlain({ field, schema }, value, rules);
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { issues: issuesAt(field, parsed.error) };
  const { userId, name } = rules.actor;
  return { value: normaliseEmpty(seal ? seal(parsed.data, old, { userId, name, now: rules.now }) : parsed.data) };
}

const mostAccepted = 500;

/** What the type makes of a value depends on nothing else. */
function checkPlain({ field, schema }: WritableField, value: unknown, { accepted }: Rules): Given {
  let before = accepted.get(field.id);
  if (!before) {
    before = new Map();
    accepted.set(field.id, before);
  }
  const known = before.get(value);
  if (known !== undefined) return { value: known };
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { issues: issuesAt(field, parsed.error) };
  const taken = normaliseEmpty(parsed.data);
  if (before.size < mostAccepted) before.set(value, taken);
  return { value: taken };
}

const issuesAt = (field: Field, error: Parameters<typeof issuesOf>[0]) =>
  issuesOf(error).map((found) => ({ ...found, path: [field.key, ...found.path] }));
