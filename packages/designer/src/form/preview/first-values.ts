import type { Actor, Field, Values } from '@mortise/core';

/** What a new record would start from, as far as the browser knows. */
export function firstValues(fields: readonly Field[], actor: Actor, now: Date): Values {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = firstValue(field, actor, now);
      return value === null ? [] : [[field.key, value]];
    }),
  );
}

function firstValue({ block, kind }: Field, actor: Actor, now: Date): unknown {
  const many = kind === 'members' || kind === 'departments';
  const asKept = (id: string) => (many ? [id] : id);
  switch (block.default?.kind) {
    case 'constant':
      return block.default.value;
    case 'current-user':
      return asKept(actor.userId);
    case 'current-department':
      return actor.departmentIds[0] === undefined ? null : asKept(actor.departmentIds[0]);
    case 'now':
      if (kind === 'moment') return now.toISOString();
      if (kind === 'date') return new Intl.DateTimeFormat('en-CA', { timeZone: actor.timeZone }).format(now);
      return null;
    default:
      return null;
  }
}
