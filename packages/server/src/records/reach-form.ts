import {
  type Access,
  type Actor,
  type Field,
  type FieldCatalog,
  type FieldPlace,
  type FieldRight,
  type Forms,
  type Operation,
  type PublishedForm,
  type Reach,
  readsOf,
  type Storage,
  targetOf,
  targetsOf,
} from '@mortise/core';
import { shapeOf } from './form-shape.ts';

export interface Reaching {
  readonly access: Access;
  readonly catalog: FieldCatalog;
  readonly forms: Forms;
}

/** A form as far as the actor reaches it: the one place where permissions become what is read. */
export function reachForm(
  { access, catalog }: Pick<Reaching, 'access' | 'catalog'>,
  actor: Actor,
  form: PublishedForm,
  operation: Operation = 'read',
): Reach {
  const { fields, title } = shapeOf(form, catalog);
  const rightOn = (fieldId: string) => access.fieldRight(actor, form.id, fieldId);
  const sees = (fieldId: string) => seen.has(rightOn(fieldId));
  // What is kept of another form tells no more than reading there would.
  const seesSource = ({ type, config }: Field) =>
    type.derive === undefined || readsOf(form.id, { type, config }).every((place) => mayRead(access, actor, place));
  return {
    form,
    fields,
    visible: fields
      .filter((field) => sees(field.id) && seesSource(field))
      .map((field) => withColumns(field, (column) => sees(column.id) && seesSource(column))),
    masked: fields.filter(
      (field) => rightOn(field.id) === 'masked' && field.type.mask !== undefined && seesSource(field),
    ),
    ...withinReach(access, actor, form.id, operation),
    mayReadTitle: title === null || sees(title.id),
    mayReadOwner: sees('$owner'),
  };
}

const seen: ReadonlySet<FieldRight> = new Set(['read', 'edit']);

/** Which records of a form the actor reaches for an operation. */
export function withinReach(
  access: Access,
  actor: Actor,
  formId: string,
  operation: Operation,
): Pick<Reach, 'scope' | 'shared'> {
  const scope = access.mayOnForm(actor, operation, formId) && access.recordScope(actor, operation, formId);
  if (scope === false || !access.reachesShared(actor, operation, formId)) return { scope, shared: null };
  return { scope, shared: operation === 'update' ? 'editable' : 'any' };
}

const mayRead = (access: Access, actor: Actor, { formId, fieldId }: FieldPlace) =>
  access.mayOnForm(actor, 'read', formId) && seen.has(access.fieldRight(actor, formId, fieldId));

/** Reach of every other form that fields of this one point to or are read from, however far a look-up leads. */
export async function reachRelated(
  reaching: Reaching,
  actor: Actor,
  { form, fields }: Pick<Reach, 'form' | 'fields'>,
): Promise<ReadonlyMap<string, Reach>> {
  const related = new Map<string, Reach>();
  const wanted = fields.flatMap((field) => [field, ...field.columns]).flatMap(({ storage }) => formsBehind(storage));
  for (let formId = wanted.shift(); formId !== undefined; formId = wanted.shift()) {
    if (formId === form.id || related.has(formId)) continue;
    const target = await reaching.forms.find(formId);
    if (!target) continue;
    const reach = reachForm(reaching, actor, target);
    related.set(formId, reach);
    wanted.push(...reach.fields.flatMap(({ storage }) => (storage.in === 'joined' ? formsBehind(storage) : [])));
  }
  return related;
}

/** The same, and every form that conditions on the candidates of a relation may look into. */
export async function reachCandidates(
  reaching: Reaching,
  actor: Actor,
  reach: Reach,
): Promise<ReadonlyMap<string, Reach>> {
  const related = new Map(await reachRelated(reaching, actor, reach));
  for (const { type, config, storage } of reach.fields.flatMap((field) => [field, ...field.columns])) {
    const target = targetOf(storage);
    const pointed = target === undefined || !type.candidates?.(config) ? undefined : related.get(target);
    if (!pointed) continue;
    for (const [id, beyond] of await reachRelated(reaching, actor, pointed))
      if (!related.has(id)) related.set(id, beyond);
  }
  return related;
}

const withColumns = (field: Field, sees: (column: Field) => boolean): Field =>
  field.columns.every(sees) ? field : { ...field, columns: field.columns.filter(sees) };

function formsBehind(storage: Storage): string[] {
  return [...(storage.in === 'joined' ? [storage.formId] : []), ...targetsOf(storage)];
}
