import { type Field, type FormSession, type Row, rowsIn, type Values } from '@mortise/core';
import type { Pull } from './pull.ts';

/** A record that a person chose just now, and the place it was chosen in. */
interface Choice {
  readonly field: Field;
  readonly chosen: string;
  readonly row: string | null;
}

/** Fills in what comes along with a record when a person chooses it. What was chosen next meanwhile counts instead. */
export function fillOnChoice(session: FormSession, pull: Pull): () => void {
  const fields = new Map(session.fields.map((field) => [field.key, field]));
  return session.onEntered((key, before) => {
    const entered = fields.get(key);
    const choices = entered ? choicesIn(entered, before, session.valueOf(key)) : [];
    if (!entered || choices.length === 0) return;
    pull(choices.map(({ field, chosen }) => ({ field: field.id, chosen }))).then(
      (answers) => put(session, entered, choices, answers),
      // Without an answer the fields stay as they are, to be filled in by hand.
      () => undefined,
    );
  });
}

function choicesIn(entered: Field, before: unknown, now: unknown): Choice[] {
  if (entered.storage.in !== 'children') {
    const isChosen = fillsAny(entered) && typeof now === 'string' && now !== before;
    return isChosen ? [{ field: entered, chosen: now, row: null }] : [];
  }
  const filling = entered.columns.filter(fillsAny);
  if (filling.length === 0) return [];
  const was = new Map(rowsIn(before).map((row) => [row.id, row]));
  return rowsIn(now).flatMap((row) =>
    filling.flatMap((field): Choice[] => {
      const chosen = row[field.key];
      const isChosen = typeof chosen === 'string' && chosen !== was.get(row.id)?.[field.key];
      return isChosen ? [{ field, chosen, row: row.id }] : [];
    }),
  );
}

const fillsAny = ({ type, config }: Field) => (type.fills?.(config)?.rules.length ?? 0) > 0;

function put(session: FormSession, { key }: Field, choices: readonly Choice[], answers: readonly Values[]): void {
  const cells = new Map<string, Values>();
  choices.forEach(({ field, chosen, row }, index) => {
    const values = answers[index] ?? {};
    if (row !== null) {
      const now = rowsIn(session.valueOf(key)).find(({ id }) => id === row);
      if (now?.[field.key] === chosen) cells.set(row, { ...cells.get(row), ...values });
    } else if (session.valueOf(field.key) === chosen) session.takeUp(values);
  });
  if (cells.size === 0) return;
  const rows = rowsIn(session.valueOf(key)).map((row): Row => ({ ...row, ...cells.get(row.id) }));
  session.takeUp({ [key]: rows });
}
