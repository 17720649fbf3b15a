import {
  type Actor,
  type DueSource,
  type Field,
  maySayDue,
  maySayWho,
  type PublishedForm,
  targetsOf,
  usualSources,
} from '@mortise/core';
import { reachForm } from '../records/reach-form.ts';
import type { HomePorts } from './home-ports.ts';

/** Where due records are looked for, as far as somebody sees it. */
export interface DuePlace {
  readonly form: PublishedForm;
  readonly when: Field;
  /** Null: the owner. */
  readonly who: Field | null;
  /** Of a form of follow-ups: the first field that points to what they are about, and the one with what was said. */
  readonly followUp: { readonly about: Field; readonly said: Field | null } | null;
}

/** Of these sources, or of the usual ones, those whose fields the actor sees. */
export async function duePlaces(
  ports: HomePorts,
  actor: Actor,
  sources: readonly DueSource[] | null,
): Promise<readonly DuePlace[]> {
  const all = await ports.forms.all();
  return (sources ?? usualSources(all)).flatMap((source): DuePlace[] => {
    const form = all.find(({ id }) => id === source.formId);
    const reach = form && reachForm(ports, actor, form);
    if (!reach || reach.scope === false) return [];
    const fieldOf = (id: string | null) => reach.visible.find((field) => field.id === id) ?? null;
    const [when, who] = [fieldOf(source.fieldId), fieldOf(source.who)];
    if (!when || !maySayDue(when) || (source.who !== '$owner' && !(who && maySayWho(who)))) return [];
    return [{ form, when, who, followUp: followUpOf(form, when, reach.visible) }];
  });
}

function followUpOf(form: PublishedForm, when: Field, visible: readonly Field[]): DuePlace['followUp'] {
  if (form.followUp?.next !== when.id) return null;
  const about = visible.find(({ storage }) => storage.in === 'column' && targetsOf(storage).length > 0);
  return about ? { about, said: visible.find(({ id }) => id === form.followUp?.text) ?? null } : null;
}
