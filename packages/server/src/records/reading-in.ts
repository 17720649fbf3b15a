import {
  type Access,
  type Actor,
  type AppError,
  type Clock,
  type Condition,
  type CurrentCalendar,
  err,
  type FieldCatalog,
  type Forms,
  formulasOfNoRecord,
  hasFormula,
  type Issue,
  type PublishedForm,
  type Reach,
  type RecordQuery,
  type RecordRows,
  type Result,
  type Selection,
  settleFormulas,
} from '@mortise/core';
import { selectionOf } from './asked-of-rows.ts';
import { checkFilter, checkSort, foreignCursor } from './check-query.ts';
import { reachForm, reachRelated } from './reach-form.ts';

export interface RecordReaderPorts {
  readonly access: Access;
  readonly catalog: FieldCatalog;
  readonly forms: Forms;
  readonly rows: RecordRows;
  readonly clock: Clock;
  readonly calendar: CurrentCalendar;
}

export const attempts = 8;
export const pauseMs = 200;
const mayNotRead: AppError = { code: 'forbidden', permission: 'records.read' };

export interface Otherwise {
  /** What is answered where nothing may be read. */
  readonly otherwise?: AppError;
  /** What is wrong beyond filter and sort. */
  readonly check?: (reach: Reach) => readonly Issue[];
  readonly operation?: 'read' | 'export';
}

/** How a form is read by somebody: what they may not reach or see is compiled out before anything is asked. */
export function readingIn(ports: RecordReaderPorts) {
  const { forms, clock } = ports;

  /** Checks, permits and runs; once more with the form as it is now when it was published meanwhile. */
  async function reading<T>(
    actor: Actor,
    form: PublishedForm,
    query: RecordQuery,
    work: (selection: Selection, reach: Reach) => Promise<Result<T, 'unknown_shape'>> | null,
    { otherwise = mayNotRead, check, operation = 'read' }: Otherwise = {},
  ): Promise<Result<T>> {
    let current = form;
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const reach = reachForm(ports, actor, current, operation);
      if (reach.scope === false) return err(otherwise);
      const issues = [
        ...checkFilter(reach, query.filter),
        ...checkSort(reach, query.sort ?? []),
        ...(check?.(reach) ?? []),
      ];
      if (issues.length > 0) return err({ code: 'invalid', issues });
      const related = await reachRelated(ports, actor, reach);
      const now = clock.now();
      const filter = await settled(actor, now, query.filter);
      const found = await work(selectionOf(actor, now, reach, related, { ...query, filter }), reach);
      if (found === null) return err({ code: 'invalid', issues: [foreignCursor] });
      if (found.ok) return found;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      current = (await forms.find(form.id)) ?? current;
    }
    return err({ code: 'busy', what: { zh: '这张表单', en: 'this form' } });
  }

  /** Formulas of a filter are calculated here, once for the whole list: the database gets their values. */
  async function settled(actor: Actor, now: Date, filter: Condition | null | undefined): Promise<Condition | null> {
    if (!filter || !hasFormula(filter)) return filter ?? null;
    const formulas = formulasOfNoRecord(await ports.calendar());
    return settleFormulas(filter, { actor, now, timeZone: actor.timeZone, formulas });
  }

  return { reading, settled };
}
