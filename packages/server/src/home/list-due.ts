import {
  type Actor,
  type Condition,
  type DueRecord,
  type DueSource,
  type Field,
  findOperator,
  isPointer,
  ok,
  plainOfHtml,
  type RecordPage,
  type Result,
  recordIdsIn,
  targetsOf,
} from '@mortise/core';
import { type DuePlace, duePlaces } from './due-place.ts';
import type { HomePorts } from './home-ports.ts';

export interface DueAsked {
  /** Null: the next contact of every form of follow-ups. */
  readonly sources: readonly DueSource[] | null;
  readonly limit: number;
}

export interface DueFound {
  readonly items: readonly DueRecord[];
  readonly more: boolean;
}

/** A follow-up that nobody followed for so long is forgotten, not due. */
const forgottenDays = 30;
const mostFollowUps = 100;
const mostAfter = 200;

/**
 * What the actor is to get in touch about today, or was to before, the longest due first. As many statements as there
 * are sources, and of follow-ups twice as many, however many records are due.
 */
export const createListDue =
  (ports: HomePorts) =>
  async (actor: Actor, { sources, limit }: DueAsked): Promise<Result<DueFound>> => {
    const places = await duePlaces(ports, actor, sources);
    const found = await Promise.all(
      places.map((place) =>
        place.followUp ? dueFollowUps(ports, actor, place, place.followUp) : dueRecords(ports, actor, place, limit + 1),
      ),
    );
    const items = found.flat().sort((one, other) => one.dueAt.localeCompare(other.dueAt));
    return ok({ items: items.slice(0, limit), more: items.length > limit });
  };

async function dueRecords(ports: HomePorts, actor: Actor, place: DuePlace, limit: number): Promise<DueRecord[]> {
  const { form, when } = place;
  const page = await ports.reader.query(actor, form, {
    filter: { all: [mine(place), until(place)] },
    sort: [{ field: when.id, direction: 'asc' }],
    fields: [when.id],
    limit,
  });
  return itemsOf(page).map(({ id, title, values }) => ({
    formId: form.id,
    recordId: id,
    dueAt: String(values[when.key]),
    about: { formId: form.id, recordId: id, title },
    followUp: null,
  }));
}

/** Of those that were not followed by another, whoever wrote it. */
async function dueFollowUps(
  ports: HomePorts,
  actor: Actor,
  place: DuePlace,
  { about, said }: NonNullable<DuePlace['followUp']>,
): Promise<DueRecord[]> {
  const { form, when } = place;
  const page = await ports.reader.query(actor, form, {
    filter: { all: [mine(place), until(place), lately(place)] },
    sort: [{ field: when.id, direction: 'desc' }],
    fields: [when.id, about.id, ...(said ? [said.id] : [])],
    limit: mostFollowUps,
  });
  const due = itemsOf(page).flatMap((record) => {
    const [target] = recordIdsIn(record.values[about.key]);
    return target === undefined ? [] : [{ record, target }];
  });
  const latest = await latestAbout(ports, actor, place, about, due);
  return due
    .filter(({ record, target }) => record.createdAt >= (latest.get(target) ?? ''))
    .map(({ record: { id, title, values }, target }) => ({
      formId: form.id,
      recordId: id,
      dueAt: String(values[when.key]),
      about: aboutOf(target, values[about.key], page, about) ?? { formId: form.id, recordId: id, title },
      followUp: { said: said ? saidIn(said, values[said.key]) : '', fieldId: about.id },
    }));
}

/** When each of these was last followed up, as far as the actor sees it. */
async function latestAbout(
  { reader }: HomePorts,
  actor: Actor,
  { form }: DuePlace,
  about: Field,
  due: readonly { readonly record: RecordPage['items'][number]; readonly target: string }[],
): Promise<ReadonlyMap<string, string>> {
  if (due.length === 0) return new Map();
  const [since = ''] = due.map(({ record }) => record.createdAt).sort();
  const operator = findOperator('contains-any', about.kind) ? 'contains-any' : 'is-one-of';
  const targets = [...new Set(due.map(({ target }) => target))];
  const after = await reader.query(actor, form, {
    filter: {
      all: [
        { field: about.id, operator, operand: { kind: 'constant', value: targets } },
        { field: '$created_at', operator: 'after', operand: { kind: 'constant', value: since } },
      ],
    },
    sort: [{ field: '$created_at', direction: 'desc' }],
    fields: [about.id],
    limit: mostAfter,
  });
  const latest = new Map<string, string>();
  for (const { createdAt, values } of itemsOf(after))
    for (const target of recordIdsIn(values[about.key]))
      if ((latest.get(target) ?? '') < createdAt) latest.set(target, createdAt);
  return latest;
}

const mine = ({ who }: DuePlace): Condition => ({
  field: who?.id ?? '$owner',
  operator: who && findOperator('contains-any', who.kind) ? 'contains-any' : 'equals',
  operand: { kind: 'current-user' },
});

const until = ({ when }: DuePlace): Condition => ({
  field: when.id,
  operator: 'on-or-before',
  operand: { kind: 'relative', range: 'today' },
});

const lately = ({ when }: DuePlace): Condition => ({
  field: when.id,
  operator: 'within',
  operand: { kind: 'relative', range: 'last-n', n: forgottenDays, unit: 'day', includeToday: true },
});

/** What was published anew in this moment, or is closed meanwhile, has nothing due. */
const itemsOf = (page: Result<RecordPage>): RecordPage['items'] => (page.ok ? page.value.items : []);

/** What the follow-up was written to, as the list names it; null where it is out of reach. */
function aboutOf(target: string, value: unknown, page: Result<RecordPage>, about: Field): DueRecord['about'] | null {
  const title = page.ok ? page.value.titles[target] : undefined;
  const [first] = [value].flat();
  const formId = isPointer(first) ? first.formId : targetsOf(about.storage)[0];
  return title === undefined || formId === undefined ? null : { formId, recordId: target, title };
}

const mostSaid = 120;

function saidIn({ kind }: Field, value: unknown): string {
  if (typeof value !== 'string') return '';
  const text = kind === 'html' ? plainOfHtml(value) : value;
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, mostSaid);
}
