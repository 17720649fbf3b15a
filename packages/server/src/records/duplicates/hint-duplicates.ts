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
import { heldRules } from './held-rules.ts';
import { askOf } from './judge-duplicates.ts';
import { reachCompared } from './reach-compared.ts';
import { duplicatesShown, tellDuplicates } from './tell-duplicates.ts';

export interface DuplicatePorts {
  readonly access: Access;
  readonly catalog: FieldCatalog;
  readonly forms: Forms;
  readonly rows: Pick<RecordRows, 'duplicates'>;
  readonly clock: Clock;
}

/** A record as somebody types it; null is a new one. */
export interface Typed {
  readonly recordId: string | null;
  readonly values: Values;
}

export type HintDuplicates = ReturnType<typeof createHintDuplicates>;

/** What a save would be told by duplicate rules, while the record is still being typed. Nothing is claimed by it. */
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
    const held = rulesAskedByHand(heldRules(form, await forms.duplicateRules(), catalog));
    // Whoever may not write a field may not find out by it either.
    const open = Object.fromEntries(
      held
        .flatMap(({ keys }) => keys.flatMap(({ fields }) => fields))
        .filter(({ id }) => access.fieldRight(actor, form.id, id, moment) === 'edit')
        .map(({ key }) => [key, values[key] ?? null]),
    );
    const asked = held.flatMap((rule) => recordKeys(rule, open).map((key) => ({ rule, key })));
    if (asked.length === 0) return ok([]);
    const reaches = reachCompared(ports, actor, held, await forms.all());
    const found = await rows.duplicates(actor, clock.now(), {
      asks: asked.map(({ rule, key }) => askOf(rule, key, form.id)),
      reaches,
      except: recordId === null ? [] : [recordId],
      limit: duplicatesShown + 1,
    });
    return ok(
      held.flatMap((rule): Issue[] => {
        const own = found.filter(({ at }) => asked[at]?.rule === rule);
        const action = rule.rule.on.form;
        if (own.length === 0 || action === 'off') return [];
        return [tellDuplicates({ actor, access, reaches }, rule, action, open, own)];
      }),
    );
  },
});

/** Rules that say something while a form is filled in. */
const rulesAskedByHand = (held: readonly HeldRule[]): HeldRule[] =>
  held.filter(({ rule, form }) => rule.on.form !== 'off' && form.looksIn !== 'none');
