import type { Actor } from '../actor.ts';
import { textCell } from '../cell.ts';
import type { Field } from '../records/storage.ts';

/** A parameter of the page's address by its name; only a browser has one. */
export type Parameters = (name: string) => string | null;

/** What a field starts from when a new record says nothing about it. The form shows it before the server gives it. */
export function defaultValue(
  field: Field,
  actor: Pick<Actor, 'userId' | 'departmentIds' | 'timeZone' | 'locale'>,
  now: Date,
  parameters: Parameters = () => null,
): unknown {
  const { block, kind } = field;
  switch (block.default?.kind) {
    case 'constant':
      return block.default.value;
    case 'current-user':
      return kind === 'members' ? [actor.userId] : actor.userId;
    case 'current-department': {
      const [main] = actor.departmentIds;
      return kind === 'departments' && main !== undefined ? [main] : (main ?? null);
    }
    case 'now':
      return nowAs(kind, now, actor.timeZone);
    case 'url':
      return readParameter(field, parameters(block.default.parameter), actor);
    default:
      return null;
  }
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Read like a cell of a spreadsheet, except that people and records are named by their ids. What cannot be read is no value. */
function readParameter(
  { type, config }: Field,
  text: string | null,
  { locale, timeZone }: Pick<Actor, 'locale' | 'timeZone'>,
): unknown {
  if (text === null || text === '') return null;
  const find = (_kind: string, named: string) => (uuid.test(named) ? [named.toLowerCase()] : []);
  const read = type.parse(textCell(text), config, { locale, timeZone, find, dateOrder: 'ymd' });
  return read.ok ? read.value : null;
}

function nowAs(kind: Field['kind'], now: Date, timeZone: string): string {
  if (kind === 'moment') return now.toISOString();
  const wall = wallClock(now, timeZone);
  return kind === 'time' ? wall.slice(11) : wall.slice(0, 10);
}

/** `2026-12-18T09:30:00`, as clocks there show it. */
function wallClock(now: Date, timeZone: string): string {
  const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return swedish.format(now).replace(' ', 'T');
}
