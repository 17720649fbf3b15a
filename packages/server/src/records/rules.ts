import type { Access, Actor, FieldRight, PublishedForm, Romanise, Surroundings, WorkingCalendar } from '@mortise/core';
import type { FormShape } from './form-shape.ts';

/** What holds for every record of a batch. */
export interface Rules {
  readonly actor: Actor;
  readonly now: Date;
  readonly shape: FormShape;
  /** Field ids. */
  readonly editable: ReadonlySet<string>;
  /** Field ids. */
  readonly hidden: ReadonlySet<string>;
  /** Numbers that come with the data, as from a spreadsheet, are kept. */
  readonly keepsGenerated: boolean;
  readonly calendar: WorkingCalendar;
  readonly romanise: Romanise;
  /** By field id what its type made of values before: a batch repeats many. */
  readonly accepted: Map<string, Map<unknown, unknown>>;
  /** Names that formulas read, by id. Filled before the records are looked at. */
  readonly names: Map<string, string>;
}

export function rulesFor(
  access: Access,
  actor: Actor,
  form: PublishedForm,
  rest: Pick<Rules, 'now' | 'shape' | 'keepsGenerated' | 'calendar' | 'romanise'>,
): Rules {
  const having = (right: FieldRight) =>
    new Set(
      rest.shape.fields
        .flatMap(({ id, columns }) => [id, ...columns.map((column) => column.id)])
        .filter((id) => access.fieldRight(actor, form.id, id) === right),
    );
  return { ...rest, actor, editable: having('edit'), hidden: having('hidden'), names: new Map(), accepted: new Map() };
}

/** What formulas and rules know of a record beyond its values. */
export const surroundingsOf =
  (
    {
      now,
      actor,
      calendar,
      romanise,
      names,
    }: Pick<Rules, 'now' | 'actor' | 'calendar' | 'romanise'> & { names: ReadonlyMap<string, string> },
    system: Surroundings['system'],
  ) =>
  (): Surroundings => ({
    now,
    timeZone: actor.timeZone,
    actor,
    calendar,
    romanise,
    titleOf: (id) => names.get(id),
    system,
  });
