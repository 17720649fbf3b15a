import type { Actor, PublishedForm, RecordStatements } from '@mortise/core';
import type { Draft } from './draft.ts';
import type { FormShape } from './form-shape.ts';

/** Fills the fields that the server makes, in the order of the batch. Takes as many numbers as are needed, once a field. */
export async function generateNumbers(
  statements: RecordStatements,
  form: PublishedForm,
  shape: FormShape,
  drafts: readonly Draft[],
  actor: Pick<Actor, 'timeZone'>,
  now: Date,
): Promise<void> {
  for (const { id, key, type, config } of shape.generated) {
    const lacking = drafts.filter(({ values }) => values[key] === null || values[key] === undefined);
    if (lacking.length === 0 || !type.generate) continue;
    const period = type.period?.(config, now, actor.timeZone) ?? '';
    const first = await statements.takeNumbers(form.id, id, period, lacking.length);
    lacking.forEach((draft, index) => {
      draft.values[key] = type.generate?.(config, first + BigInt(index), now, actor.timeZone);
    });
  }
}
