import { type Actor, err, type ImportJob, newId, ok, type ReadingChoices, type Result } from '@mortise/core';
import { findOwn } from './find-own.ts';
import type { ImportPorts } from './import-ports.ts';

export interface NewImportInput {
  readonly fileId: string;
  readonly appId?: string | null;
  readonly formId?: string | null;
}

/** Takes an uploaded file on; the worker reads it. */
export const startImport =
  (ports: ImportPorts) =>
  async (actor: Actor, { fileId, appId = null, formId = null }: NewImportInput): Promise<Result<ImportJob>> => {
    const allowed = formId
      ? ports.access.mayOnForm(actor, 'import', formId)
      : ports.access.may(actor, 'definitions.write');
    if (!allowed) return err({ code: 'forbidden', permission: formId ? 'import' : 'definitions.write' });
    const file = (await ports.files.find([fileId])).get(fileId.toLowerCase());
    if (!file || file.uploadedBy !== actor.userId) return err({ code: 'not_found', what: 'file', id: fileId });
    if (formId && !(await ports.forms.find(formId))) return err({ code: 'not_found', what: 'form', id: formId });
    const job = await ports.imports.create({
      id: newId(),
      fileId,
      fileName: file.name,
      byUserId: actor.userId,
      intoApp: appId,
      intoForm: formId,
    });
    await enqueueAnalysis(ports, job.id, 0);
    return ok(job);
  };

/** Reads the file again with another encoding, delimiter or header. */
export const analyseAgain =
  (ports: ImportPorts) =>
  async (actor: Actor, id: string, reading: ReadingChoices): Promise<Result<ImportJob>> => {
    const found = await findOwn(ports, actor, id);
    if (!found.ok) return found;
    const changed = await ports.imports.change(id, ['ready', 'failed'], { state: 'analysing', reading, error: null });
    if (!changed) return err({ code: 'busy', what: { zh: '导入已经开始', en: 'The import has started' } });
    await enqueueAnalysis(ports, id, Date.now());
    return ok(changed);
  };

/** `turn` tells apart two readings of the same file, of which the first may still be in the queue. */
const enqueueAnalysis = ({ jobs }: Pick<ImportPorts, 'jobs'>, id: string, turn: number) =>
  jobs.enqueue({ name: 'analyse-import', id: `${id}.${turn}`, payload: { importId: id } });
