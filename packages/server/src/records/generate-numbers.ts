import type { PublishedForm, RecordStatements, Values } from '@mortise/core';
import type { Draft } from './draft.ts';
import type { Rules } from './rules.ts';

/**
 * Numbers for the fields that the server makes, by draft, in the order of the batch. Takes as many as are needed, once a
 * field.
 */
export async function generateNumbers(
  statements: RecordStatements,
  form: PublishedForm,
  { shape, actor, now, names }: Pick<Rules, 'shape' | 'actor' | 'now' | 'names'>,
  drafts: readonly Draft[],
): Promise<ReadonlyMap<Draft, Values>> {
  const { timeZone } = actor;
  const numbers = new Map<Draft, Values>();
  for (const { id, key, type, config } of shape.generated) {
    const lacking = drafts.filter(({ values }) => values[key] === null || values[key] === undefined);
    if (lacking.length === 0 || !type.generate) continue;
    const period = type.period?.(config, now, timeZone) ?? '';
    const first = await statements.takeNumbers(form.id, id, period, lacking.length);
    lacking.forEach((draft, index) => {
      const textOf = (fieldId: string) => {
        const field = shape.fields.find((candidate) => candidate.id === fieldId);
        const value = field && draft.values[field.key];
        if (!field || value === null || value === undefined) return '';
        // Stored for good, so in one language whoever saves.
        return field.type.format(value, field.config, { locale: 'zh', timeZone, titleOf: (one) => names.get(one) });
      };
      const number = type.generate?.(config, first + BigInt(index), { now, timeZone, textOf });
      numbers.set(draft, { ...numbers.get(draft), [key]: number });
    });
  }
  return numbers;
}
