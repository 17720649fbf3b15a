import type {
  Access,
  Actor,
  FieldRight,
  HeldRule,
  PublishedForm,
  RecordMoment,
  Romanise,
  Surroundings,
  WorkingCalendar,
} from '@mortise/core';
import type { FormShape } from './form-shape.ts';

/** What holds for every record of a batch. */
export interface Rules {
  readonly actor: Actor;
  readonly now: Date;
  readonly shape: FormShape;
  /** Duplicate rules of the form. */
  readonly held: readonly HeldRule[];
  /** Field ids. */
  readonly editable: ReadonlySet<string>;
  /** Field ids of which the actor learns no value, those that are masked included. */
  readonly hidden: ReadonlySet<string>;
  /** The same two while a record is made. */
  readonly onCreate: Pick<Rules, 'editable' | 'hidden'>;
  /** Numbers that come with the data, as from a spreadsheet, are kept. */
  readonly keepsGenerated: boolean;
  /** Validation rules have no say. */
  readonly withoutRules: boolean;
  readonly calendar: WorkingCalendar;
  readonly romanise: Romanise;
  /** By field id what its type made of values before: a batch repeats many. */
  readonly accepted: Map<string, Map<unknown, unknown>>;
  /** Names that formulas read, by id. Filled before the records are looked at. */
  readonly names: Map<string, string>;
  /** What look-ups in rows hold, by the ids of their column and of the record. Filled where formulas or rules read them. */
  readonly lookedUp: Map<string, Map<string, unknown>>;
}

export function rulesFor(
  access: Access,
  actor: Actor,
  form: PublishedForm,
  rest: Pick<Rules, 'now' | 'shape' | 'held' | 'keepsGenerated' | 'withoutRules' | 'calendar' | 'romanise'>,
): Rules {
  const columns = rest.shape.fields.flatMap((field) => [field, ...field.columns]);
  const ids = ['$owner', ...columns.map(({ id }) => id)];
  const having = (moment: RecordMoment, ...rights: FieldRight[]) =>
    new Set(ids.filter((id) => rights.includes(access.fieldRight(actor, form.id, id, moment))));
  const at = (moment: RecordMoment) => ({
    editable: having(moment, 'edit'),
    hidden: having(moment, 'hidden', 'masked'),
  });
  return {
    ...rest,
    actor,
    ...at('stored'),
    onCreate: at('new'),
    names: new Map(),
    accepted: new Map(),
    lookedUp: new Map(),
  };
}

/** As they hold for records that are made. */
export const onCreate = (rules: Rules): Rules => ({ ...rules, ...rules.onCreate });

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
