import { defaultCalendar, systemClock, workingCalendar } from '@mortise/core';
import { countDrift, createRecordStore, createSignal, derivationsDue, romanise } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { lan, type World } from '../test-world.ts';
import type { CarryOverPorts } from './carry-over.ts';
import { verifyDerived } from './verify-derived.ts';

type Pool = Parameters<typeof createRecordStore>[0];

/** What carrying over asks of a real database, as the worker gives it. */
export const carryPorts = (pool: Pool, { forms }: World): CarryOverPorts => ({
  due: derivationsDue(pool),
  store: createRecordStore(pool, createSignal()),
  forms,
  catalog: fieldTypes,
  clock: systemClock,
  calendar: async () => workingCalendar(defaultCalendar),
  romanise,
});

/** What every derived field holds, beside what it would hold if it were taken anew. */
export const verified = (pool: Pool, { forms }: World) =>
  verifyDerived({
    forms,
    catalog: fieldTypes,
    store: createRecordStore(pool, createSignal()),
    countDrift: (derived) => countDrift(pool, derived),
    calendar: workingCalendar(defaultCalendar),
    romanise,
    timeZone: lan.timeZone,
    now: new Date(),
  });
