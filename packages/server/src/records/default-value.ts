import type { Actor, Field } from '@mortise/core';

/** What a field starts from when a new record says nothing about it. */
export function defaultValue({ block, kind }: Field, actor: Actor, now: Date): unknown {
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
    default:
      // A URL parameter is the browser's business.
      return null;
  }
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
