import {
  type Actor,
  ExportRequest,
  err,
  issue,
  type NamedExport,
  newId,
  ok,
  type PublishedForm,
  parse,
  type Result,
} from '@mortise/core';
import { reachForm } from '../records/reach-form.ts';
import { exportColumns } from './export-columns.ts';
import type { ExportPorts } from './export-ports.ts';
import { shownExport } from './shown-export.ts';

/** Of one person, so that nobody keeps the worker to themselves. */
const mostAtOnce = 5;

/** Begins to take records out of a form, in the background. What cannot be asked is said at once. */
export const startExport =
  (ports: ExportPorts) =>
  async (actor: Actor, form: PublishedForm, input: unknown): Promise<Result<NamedExport>> => {
    const request = parse(ExportRequest, input);
    if (!request.ok) return request;
    const { records, sort } = request.value;
    // The reader says whether it may be done, and whether filter and order can be.
    const tried = await ports.reader.exportPage(actor, form, {
      sort,
      fields: [],
      limit: 1,
      ...(records.kind === 'list' ? { filter: records.filter, search: records.search } : {}),
    });
    if (!tried.ok) return tried;
    const { main, sheets } = exportColumns(ports.access, actor, reachForm(ports, actor, form, 'export'), request.value);
    if (main.length === 0 && sheets.length === 0)
      return err({ code: 'invalid', issues: [issue(['fields'], 'required', noField)] });
    if ((await ports.exports.countRunning(actor.userId)) >= mostAtOnce) return err({ code: 'busy', what: others });

    const id = newId();
    const job = await ports.exports.create({
      id,
      formId: form.id,
      byUserId: actor.userId,
      request: request.value,
      scopes: actor.scopes ?? null,
      address: actor.address ?? null,
    });
    await ports.jobs.enqueue({ name: 'run-export', id, payload: { exportId: id } });
    return ok(await shownExport(ports, job));
  };

const noField = { zh: '至少选一个你能看到的字段', en: 'Choose at least one field that you may see' };
const others = {
  zh: `导出：你已有 ${mostAtOnce} 个在进行，等其中一个完成`,
  en: `exporting: ${mostAtOnce} exports of yours are under way, wait for one of them`,
};
