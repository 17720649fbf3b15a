import { type Actor, err, ok, type PublishedForm, type Result } from '@mortise/core';
import { reachRecord } from '../records/reach-record.ts';
import type { DiscussionPorts } from './discussion-ports.ts';
import { readersAmong } from './readers-among.ts';

/** Somebody whom a comment might call. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
  /** Who does not read the record is not called: they would hear of what they may not see. */
  readonly reads: boolean;
}

/** How many a person chooses from. */
const most = 10;

/** People by name, its pinyin or its initials, those who read the record first. */
export const findMentionable =
  (ports: DiscussionPorts) =>
  async (
    actor: Actor,
    form: PublishedForm,
    { recordId, text }: { readonly recordId: string; readonly text: string },
  ): Promise<Result<readonly Mentionable[]>> => {
    if (!(await reachRecord(ports, actor, form, recordId)))
      return err({ code: 'not_found', what: 'record', id: recordId });
    const people = (await ports.people.search(text, most)).filter(({ id }) => id !== actor.userId);
    const readers = await readersAmong(ports, actor, form, recordId, people);
    const found = people.map(({ id, name }) => ({ id, name, reads: readers.has(id) }));
    return ok([...found.filter(({ reads }) => reads), ...found.filter(({ reads }) => !reads)]);
  };
