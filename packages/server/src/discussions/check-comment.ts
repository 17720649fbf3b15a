import {
  type Actor,
  err,
  type Issue,
  issue,
  longestComment,
  mentionsIn,
  mostMentions,
  ok,
  type PublishedForm,
  type Result,
} from '@mortise/core';
import type { DiscussionPorts } from './discussion-ports.ts';
import { readersAmong } from './readers-among.ts';

export interface CheckedComment {
  readonly text: string;
  /** Ids of all whom it calls. */
  readonly mentioned: readonly string[];
}

/**
 * The text as it is kept, or what is wrong with it: whoever is called must be there and read the record. Whom it called
 * `before` it was changed may have left since; they are not called again.
 */
export async function checkComment(
  ports: DiscussionPorts,
  actor: Actor,
  form: PublishedForm,
  recordId: string,
  given: string,
  before = '',
): Promise<Result<CheckedComment>> {
  const text = given.replaceAll('\r\n', '\n').replaceAll(unprintable, '').trim();
  const refuse = (code: string, message: Issue['message']) =>
    err({ code: 'invalid', issues: [issue(['text'], code, message)] } as const);
  if (text === '') return refuse('required', { zh: '写点什么再发布', en: 'Write something first' });
  if (text.length > longestComment) return refuse('too_long', tooLong);
  const mentioned = mentionsIn(text);
  if (mentioned.length > mostMentions) return refuse('too_many', tooMany);

  const known = new Set(mentionsIn(before));
  const called = mentioned.filter((id) => !known.has(id));
  const found = await Promise.all(called.map((id) => ports.people.find(id)));
  const people = found.flatMap((person) => (person?.status === 'active' ? [person] : []));
  if (people.length < called.length)
    return refuse('unknown_person', {
      zh: '@ 的人里有一位已经不在组织中，去掉后再发布',
      en: 'Someone mentioned is no longer in the organisation. Take them out first',
    });
  const readers = await readersAmong(ports, actor, form, recordId, people);
  const others = people.filter(({ id }) => !readers.has(id)).map(({ name }) => name);
  if (others.length > 0)
    return refuse('cannot_read', {
      zh: `${others.join('、')}看不到这条记录，不能 @。先让他们看到它，或去掉后再发布`,
      en: `${others.join(', ')} cannot see this record and so cannot be mentioned. Let them see it first, or take them out`,
    });
  return ok({ text, mentioned });
}

/** Control characters other than line breaks and tabs. */
const unprintable = /[^\P{Cc}\n\t]/gu;

const tooLong = {
  zh: `评论最多 ${longestComment} 字，写短一些`,
  en: `A comment has at most ${longestComment} characters. Make it shorter`,
};
const tooMany = {
  zh: `一条评论最多 @ ${mostMentions} 人`,
  en: `A comment can mention at most ${mostMentions} people`,
};
