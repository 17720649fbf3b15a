import type { Block } from '../definitions/block.ts';
import type { PublishedForm } from '../definitions/form.ts';
import type { RuleAction } from '../definitions/form-rule.ts';
import type { Field } from '../records/storage.ts';

/** What a rule may do to fields that keeps others from writing them. A field that must be filled in may well be. */
const closing: ReadonlySet<RuleAction['do']> = new Set(['show', 'hide', 'read-only']);

type Ruled = Pick<PublishedForm, 'blocks' | 'rules'>;

/**
 * What a choice may fill beside it where nobody looks at what comes before it is written: no field that a rule hides, sets
 * or locks, by itself or with the layout that it stands in, nor limits to some options.
 */
export function fillTargets<F extends Pick<Field, 'block'>>(form: Ruled, beside: readonly F[]): readonly F[] {
  const isGoverned = governedIn(form);
  return beside.filter(({ block }) => !isGoverned(block));
}

/** Of these, what may be filled in a record that is stored: nothing that a lock holds while it lets the choice pass. */
export function storedTargets<F extends Pick<Field, 'id'>>({ rules }: Ruled, id: string, targets: readonly F[]) {
  const free = rules.flatMap((rule) => (rule.kind === 'lock' && rule.enabled ? [new Set(rule.except)] : []));
  return targets.filter((target) => free.every((except) => !except.has(id) || except.has(target.id)));
}

function governedIn({ blocks, rules }: Ruled): (block: Block) => boolean {
  const named = rules.flatMap((rule) =>
    rule.kind === 'interact' && rule.enabled
      ? rule.actions.flatMap((action) =>
          'field' in action ? action.field : closing.has(action.do) ? action.fields : [],
        )
      : [],
  );
  const targets = new Set(named.map((id) => id.split('/')[0]));
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const isGoverned = ({ id, parent }: Block): boolean => {
    if (targets.has(id)) return true;
    const around = parent === null ? undefined : byId.get(parent);
    return around !== undefined && isGoverned(around);
  };
  return isGoverned;
}
