import {
  DuplicateRuleDraft,
  defaultCalendar,
  newId,
  type PublishedForm,
  systemClock,
  workingCalendar,
} from '@mortise/core';
import { createRecordStore, createSignal, derivationsDue, type Pool, romanise } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import type { z } from 'zod';
import { builder, overDatabase } from '../../definitions/test-ports.ts';
import { carryOver } from '../derived/carry-over.ts';
import { unwrap, type World } from '../test-world.ts';

export type RuleInput = z.input<typeof DuplicateRuleDraft>;

/** Publishes rules for forms of a world, and does what a worker does after. */
export function duplicateRules(pool: Pool, world: World) {
  const cases = overDatabase(pool, fieldTypes);
  const due = carryOver({
    due: { ...derivationsDue(pool), settled: async () => {} },
    store: createRecordStore(pool, createSignal()),
    forms: world.forms,
    catalog: fieldTypes,
    clock: systemClock,
    calendar: async () => workingCalendar(defaultCalendar),
    romanise,
  });
  const app = cases.createDefinition(builder, { kind: 'app', name: '销售' }).then(unwrap);
  const settle = async () => {
    world.forms.forget();
    await due(new AbortController().signal);
  };
  return {
    cases,
    settle,
    async publish(rule: RuleInput) {
      const made = await cases.createDefinition(builder, {
        kind: 'duplicate-rule',
        appId: (await app).id,
        draft: DuplicateRuleDraft.parse({ name: `规则 ${newId()}`, ...rule }),
      });
      await settle();
      return unwrap(made);
    },
    async remove(id: string) {
      unwrap(await cases.removeDefinition(builder, { id }));
      await settle();
    },
  };
}

/** A form of a rule with one key. */
export const compared = (form: PublishedForm, ...keys: string[]) => ({
  formId: form.id,
  fields: { k_1: keys.map((key) => form.blocks.find((block) => block.key === key)?.id ?? '') },
});
