import type { Actor, Person, PublishedForm } from '@mortise/core';
import { inPlaceOf } from '../access/in-place-of.ts';
import { reachRecord } from '../records/reach-record.ts';
import type { DiscussionPorts } from './discussion-ports.ts';

/** Of these people, ids of those who read the record: by the rights that hold for everything they read. */
export async function readersAmong(
  ports: Pick<DiscussionPorts, 'access' | 'catalog' | 'rows' | 'clock'>,
  asker: Actor,
  form: PublishedForm,
  recordId: string,
  people: readonly Person[],
): Promise<ReadonlySet<string>> {
  const reading = await Promise.all(
    people.map(async (person) => {
      const actor = inPlaceOf(asker, person);
      // Whoever asks reaches it, so it is there: only a scope has to be asked of the database.
      const isWhole =
        ports.access.mayOnForm(actor, 'read', form.id) && ports.access.recordScope(actor, 'read', form.id) === true;
      return isWhole || (await reachRecord(ports, actor, form, recordId)) !== null;
    }),
  );
  return new Set(people.filter((_, index) => reading[index]).map(({ id }) => id));
}
