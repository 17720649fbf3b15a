import type { Actor, Field, FieldPlace, FilePlaces, FilesLookedUp, PublishedForm } from '@mortise/core';
import { derivedIndex } from './derived/derived-index.ts';
import { isLookup } from './derived/take-over.ts';
import { shapeOf } from './form-shape.ts';
import { namesFiles } from './named-files.ts';
import { type Reaching, reachForm } from './reach-form.ts';

type Ports = Pick<Reaching, 'access' | 'catalog'>;

/** Where files that records of these forms hold are shown to the actor: there, and in stored look-ups from there. */
export function filePlaces(
  ports: Ports,
  actor: Actor,
  forms: readonly PublishedForm[],
  holding: ReadonlySet<string>,
): FilePlaces {
  const holders = forms.filter(({ id }) => holding.has(id));
  const reaches = holders.map((form) => reachForm(ports, actor, form)).filter(({ scope }) => scope !== false);
  const lookups = holders.flatMap((form) =>
    shapeOf(form, ports.catalog)
      .fields.filter(namesFiles)
      .flatMap((field) => lookedUp(ports, actor, forms, { formId: form.id, fieldId: field.id }, form, field)),
  );
  return { reaches, lookups };
}

/** Publishing refuses circles, so this ends. */
function lookedUp(
  ports: Ports,
  actor: Actor,
  forms: readonly PublishedForm[],
  source: FieldPlace,
  from: PublishedForm,
  of: Field,
  links: FilesLookedUp['links'] = [],
): FilesLookedUp[] {
  const derived = derivedIndex(forms, ports.catalog).from(from.id);
  return derived
    .filter((one) => isLookup(one) && one.of?.id === of.id)
    .flatMap(({ form, field, subform, via }) => {
      const reach = reachForm(ports, actor, form);
      const seen = reach.visible.flatMap(({ id, columns }) => [id, ...columns.map((column) => column.id)]);
      const isSeen = reach.scope !== false && seen.includes(field.id);
      const whole = [...links, { form, subform, via }];
      const beyond = lookedUp(ports, actor, forms, source, form, field, whole);
      return isSeen ? [{ reach, field, source, links: whole }, ...beyond] : beyond;
    });
}
