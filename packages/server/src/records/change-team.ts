import {
  type Actor,
  type AppError,
  err,
  type FoundMember,
  type Issue,
  issue,
  largestTeam,
  ok,
  type PublishedForm,
  type RecordStatements,
  type Result,
  type Stamp,
  type TeamChange,
  type TeamMember,
  type Wanted,
} from '@mortise/core';
import { isId } from './is-id.ts';
import { reachForm, withinReach } from './reach-form.ts';
import type { RecordWriterPorts } from './record-writer.ts';
import { mayNotWrite } from './refusal-of.ts';

const attempts = 5;
type Named = Pick<TeamMember, 'kind' | 'id'>;

/**
 * Opens a record to others, or shuts it again: for whoever may share it, which its team may not. The record itself stays as
 * it is, so nobody's save collides with it.
 */
export async function changeTeam(
  { access, catalog, clock, store }: RecordWriterPorts,
  actor: Actor,
  form: PublishedForm,
  id: string,
  asked: TeamChange,
): Promise<Result<null>> {
  if (actor.viewer) return err(mayNotWrite);
  if (!access.mayOnForm(actor, 'share', form.id)) return err({ code: 'forbidden', permission: 'records.share' });
  const absent: AppError = { code: 'not_found', what: 'record', id };
  if (!isId(id)) return err(absent);
  const put = asked.put.map((member) => ({ ...member, id: member.id.toLowerCase() }));
  const gone = asked.gone
    .map((member) => ({ ...member, id: member.id.toLowerCase() }))
    .filter((member) => !put.some((one) => isSame(one, member)));
  const change = { put: put.filter((one, at) => put.findIndex((other) => isSame(one, other)) === at), gone };
  const now = clock.now();
  const reach = { ...reachForm({ access, catalog }, actor, form), ...withinReach(access, actor, form.id, 'share') };
  const stamp: Stamp = { at: now, by: actor.userId, road: actor.road, timeZone: actor.timeZone };

  for (let attempt = 1; attempt <= attempts; attempt++) {
    const changed = await store.transaction(async (statements): Promise<Result<null>> => {
      const [record] = await statements.lock(actor, now, reach, [id]);
      if (!record || record.deletedAt !== null) return err(absent);
      const before = await statements.team(id);
      const issues = await issuesIn(statements, actor, now, form, change, before);
      if (issues.length > 0) return err({ code: 'invalid', issues });
      const moved = movedBy(change, before);
      if (moved.put.length + moved.gone.length === 0) return ok(null);
      await statements.writeTeam(form, id, moved, saidOf(moved, before), stamp);
      return ok(null);
    });
    if (changed.ok) return changed.value;
    if (changed.error === 'timed_out') break;
  }
  return err({ code: 'busy', what: { zh: '这条记录', en: 'this record' } });
}

const isSame = (one: Named, other: Named) => one.kind === other.kind && one.id === other.id;

/** Those of whom anything changes. */
const movedBy = ({ put, gone }: TeamChange, before: readonly FoundMember[]): TeamChange => ({
  put: put.filter((member) => !before.some((one) => isSame(one, member) && one.mayEdit === member.mayEdit)),
  gone: gone.filter((member) => before.some((one) => isSame(one, member))),
});

/** The history names only those who moved. */
function saidOf({ put, gone }: TeamChange, before: readonly FoundMember[]): [TeamMember[], TeamMember[]] {
  const plain = ({ kind, id, mayEdit }: TeamMember): TeamMember => ({ kind, id, mayEdit });
  const was = before.filter((one) => [...put, ...gone].some((member) => isSame(one, member)));
  return [was.map(plain), put.map(plain)];
}

/** Whoever comes is there; whoever goes may have left the organisation. */
async function issuesIn(
  statements: RecordStatements,
  actor: Actor,
  now: Date,
  form: PublishedForm,
  { put, gone }: TeamChange,
  before: readonly FoundMember[],
): Promise<Issue[]> {
  const idsOf = (kind: TeamMember['kind']) => put.flatMap((one) => (one.kind === kind && isId(one.id) ? [one.id] : []));
  const wanted = { ...nothing, users: idsOf('user'), departments: idsOf('department') };
  const found = put.length === 0 ? null : await statements.lookUp(actor, now, form, wanted);
  const isThere = ({ kind, id }: Named) =>
    (kind === 'user' ? found?.users.has(id) : found?.departments.has(id)) ?? false;
  const after = before.filter((one) => !gone.some((member) => isSame(one, member)));
  const coming = put.filter((member) => !after.some((one) => isSame(one, member)));
  return [
    ...put.flatMap((member, at) => (isThere(member) ? [] : [issue(['put', at], 'not_found', nobody)])),
    ...(after.length + coming.length > largestTeam ? [issue(['put'], 'too_many', tooMany)] : []),
  ];
}

const nothing: Wanted = {
  newIds: [],
  users: [],
  departments: [],
  files: [],
  records: [],
  candidates: [],
  ranges: [],
  unique: [],
  sets: [],
};

const nobody = {
  zh: '这个成员或部门已不存在，选择别的',
  en: 'This person or department no longer exists. Choose another',
};
const tooMany = {
  zh: `一条记录最多 ${largestTeam} 个团队成员`,
  en: `A record's team has at most ${largestTeam} members`,
};
