import {
  type Access,
  type Actor,
  type Clock,
  err,
  type FieldCatalog,
  type Forms,
  type HeldRule,
  type Issue,
  ok,
  type PublishedForm,
  type RecordRows,
  type Result,
  recordKeys,
  type Values,
} from '@mortise/core';
import { reachRecord } from '../reach-record.ts';
import { heldRules } from './held-rules.ts';
import { askOf } from './judge-duplicates.ts';
import { reachCompared } from './reach-compared.ts';
import { allSeenBy } from './seen-by.ts';
import { duplicatesShown, tellDuplicates } from './tell-duplicates.ts';
import { askedBy } from './tells-of.ts';

export interface DuplicatePorts {
  readonly access: Access;
  readonly catalog: FieldCatalog;
  readonly forms: Forms;
  readonly rows: Pick<RecordRows, 'duplicates' | 'titles'>;
  readonly clock: Clock;
}

/** A record as somebody types it; null is a new one. */
export interface Typed {
  readonly recordId: string | null;
  readonly values: Values;
}

export type HintDuplicates = ReturnType<typeof createHintDuplicates>;

/**
 * What a save would be told by duplicate rules, while the record is still being typed, as far as the actor may ask without
 * writing. Nothing is claimed by it.
 */
export const createHintDuplicates = (ports: DuplicatePorts) => ({
  /** Keys of the fields that it depends on. */
  async fields(actor: Actor, form: PublishedForm): Promise<Result<readonly string[]>> {
    const { access, catalog, forms } = ports;
    const held = rulesAskedByHand(heldRules(form, await forms.duplicateRules(), catalog));
    const fields = held.flatMap(({ keys }) => keys.flatMap((key) => key.fields));
    const open = fields.filter(({ id }) => access.fieldRight(actor, form.id, id, 'new') === 'edit');
    return ok([...new Set(open.map(({ key }) => key))]);
  },

  async hint(actor: Actor, form: PublishedForm, { recordId, values }: Typed): Promise<Result<readonly Issue[]>> {
    const { access, catalog, forms, rows, clock } = ports;
    const moment = recordId === null ? 'new' : 'stored';
    if (!access.mayOnForm(actor, recordId === null ? 'create' : 'update', form.id))
      return err({ code: 'forbidden', permission: recordId === null ? 'records.create' : 'records.update' });
    // A record counts for nothing while it is edited, so whoever may not edit it would learn by that what it holds.
    if (recordId !== null && !(await reachRecord(ports, actor, form, recordId, 'update')))
      return err({ code: 'not_found', what: 'record', id: recordId });
    const held = rulesAskedByHand(heldRules(form, await forms.duplicateRules(), catalog));
    // Whoever may not write a field may not find out by it either.
    const open = Object.fromEntries(
      held
        .flatMap(({ keys }) => keys.flatMap(({ fields }) => fields))
        .filter(({ id }) => access.fieldRight(actor, form.id, id, moment) === 'edit')
        .map(({ key }) => [key, values[key] ?? null]),
    );
    const reaches = reachCompared(ports, actor, held, await forms.all());
    const asked = held.flatMap((rule) =>
      recordKeys(rule, open).map((key) => ({ rule, ask: askedBy(rule.rule, askOf(rule, key, form.id), reaches) })),
    );
    if (asked.length === 0) return ok([]);
    const found = await rows.duplicates(actor, clock.now(), {
      asks: asked.map(({ ask }) => ask),
      reaches,
      except: recordId === null ? [] : [recordId],
      limit: duplicatesShown + 1,
    });
    return ok(
      held.flatMap((rule): Issue[] => {
        const own = found.filter(({ at }) => asked[at]?.rule === rule);
        const action = rule.rule.on.form;
        if (own.length === 0 || action === 'off') return [];
        return [tellDuplicates(rule, action, open, allSeenBy({ actor, access, reaches }, rule.rule, own))];
      }),
    );
  },
});

/** Rules that say something while a form is filled in. */
const rulesAskedByHand = (held: readonly HeldRule[]): HeldRule[] =>
  held.filter(({ rule, form }) => rule.on.form !== 'off' && form.looksIn !== 'none');
