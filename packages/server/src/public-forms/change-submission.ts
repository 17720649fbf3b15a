import { type Actor, fieldsOf, newId, ok, type Result, type Values, visitor } from '@mortise/core';
import type { PublicFormPorts, Visit } from './public-form-ports.ts';
import { enterLink, type ReachedLink } from './reach-link.ts';
import { refusal } from './refusals.ts';
import { sha256, visitorUploads } from './secrets.ts';
import { areOwnFiles } from './values-sent.ts';
import { withColumns } from './with-columns.ts';

interface Back {
  readonly key: string;
  /** That the visitor got after sending. */
  readonly token: string;
  readonly entry?: string;
}

/** What a visitor sent, of the fields that the link still asks for. */
interface SentBefore {
  readonly values: Values;
  readonly version: number;
  /** Keys of the fields that the link had filled in: shown, and not to be changed. */
  readonly fixed: readonly string[];
}

/** What a visitor sent, to be read by them and nobody else. */
export const readSubmission =
  (ports: PublicFormPorts) =>
  async (back: Back, visit: Visit): Promise<Result<SentBefore>> => {
    const own = await comeBack(ports, back, visit);
    if (!own.ok) return own;
    const { reached, actor, recordId, fixed } = own.value;
    const detail = await ports.reader.get(actor, reached.form, recordId);
    if (!detail.ok) return refusal('change');
    const { values, version } = detail.value.record;
    return ok({ values, version, fixed });
  };

interface Changed {
  readonly values: Values;
  readonly version: number;
  /** The browser's own random name, as when it uploaded. Absent: it names no new files. */
  readonly device?: string;
}

/** Changes it, as anybody's change is made: checked, with history, and refused when someone else was faster. */
export const changeSubmission =
  (ports: PublicFormPorts) =>
  async (back: Back & Changed, visit: Visit): Promise<Result<{ version: number }>> => {
    const own = await comeBack(ports, back, visit);
    if (!own.ok) return own;
    const { reached, actor, recordId, asked, fixed } = own.value;
    const keys = new Set(asked.filter((key) => !fixed.includes(key)));
    const values = Object.fromEntries(Object.entries(back.values).filter(([key]) => keys.has(key)));
    const detail = await ports.reader.get(actor, reached.form, recordId);
    if (!detail.ok) return refusal('change');
    const uploads = visitorUploads(reached.state.secret, back.device ?? newId());
    const before = detail.value.record.values;
    if (!(await areOwnFiles(values, reached.fields, ports.files, { uploads, before }))) return refusal('file');
    const change = { kind: 'update' as const, id: recordId, version: back.version, values };
    const written = await ports.writer.write({ ...actor, uploads }, reached.form, [change], { atomic: true });
    if (!written.ok) return written;
    return ok({ version: written.value.records[0]?.version ?? back.version });
  };

interface Own {
  readonly reached: ReachedLink;
  readonly actor: Actor;
  readonly recordId: string;
  /** Keys of the fields asked for, and of those among them that the link had filled in. */
  readonly asked: readonly string[];
  readonly fixed: readonly string[];
}

async function comeBack(ports: PublicFormPorts, { key, token, entry }: Back, visit: Visit): Promise<Result<Own>> {
  const entered = await enterLink(ports, key, entry);
  if (!entered.ok) return entered;
  const { link, form } = entered.value;
  const { changeDays, fields: fieldIds } = link.content;
  const submission = await ports.publicForms.bySecret(link.id, sha256(token));
  if (!submission || changeDays === null) return refusal('change');
  const until = Date.parse(submission.createdAt) + changeDays * 86_400_000;
  if (ports.clock.now().getTime() > until) return refusal('change');
  const { timeZone } = await ports.organisations.read();
  const { recordId, fixedFields } = submission;
  const asked = fieldsOf(form, ports.catalog).filter(({ id }) => fieldIds.includes(id));
  const actor = visitor(timeZone, visit.locale, { formId: form.id, fieldIds: withColumns(asked), recordId });
  return ok({
    reached: entered.value,
    actor: { ...actor, userId: submission.id },
    recordId,
    asked: asked.map((field) => field.key),
    fixed: asked.filter(({ id }) => fixedFields.includes(id)).map((field) => field.key),
  });
}
