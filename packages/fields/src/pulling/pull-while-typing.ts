import type { FormSession } from '@mortise/core';
import { fillOnChoice } from './fill-on-choice.ts';
import { FollowedLookups } from './followed-lookups.ts';
import { LinkedDefaults } from './linked-defaults.ts';
import type { Pull } from './pull.ts';

/** Keeps what comes from other forms up to date while a record is filled in; until the function it gives is called. */
export function pullWhileTyping(session: FormSession, pull: Pull): () => void {
  const linked = new LinkedDefaults(session, pull);
  const ends = [fillOnChoice(session, pull), linked.start(), new FollowedLookups(session, pull).start()];
  return () => {
    for (const end of ends) end();
  };
}
