import type { Actor, ImportJob, ParseContext, ReadingChoices } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { analyseWorkbook, nothingToImport, type OpenOptions } from '@mortise/sheets';
import { fileGone } from './failure.ts';
import type { ImportPorts } from './import-ports.ts';
import { proposePlan } from './propose-plan.ts';
import { stayingAlive } from './staying-alive.ts';

/** Reads the file of an import and stores what was found, or why it cannot be read: both are answers. */
export const runAnalysis =
  (ports: ImportPorts) =>
  async (importId: string, signal: AbortSignal): Promise<void> => {
    const job = await ports.imports.find(importId);
    if (job?.state !== 'analysing') return;
    const path = await ports.storage.localPath(job.fileId);
    if (path === null) return fail(ports, job, fileGone);

    const { users } = await ports.directory();
    const analysis = await stayingAlive(ports.imports, job, 'analysing', () =>
      analyseWorkbook(path, {
        ...openOptionsOf(job),
        signal,
        context: { isUser: (text) => users.has(text.trim().toLowerCase()), isAddress },
        ...(job.reading.headers ? { headers: numbered(job.reading.headers) } : {}),
      }),
    );
    if (!analysis.ok) return fail(ports, job, analysis.error);
    const nothing = nothingToImport(analysis.value);
    if (nothing) return fail(ports, job, nothing);
    const form = job.intoForm ? await ports.forms.find(job.intoForm) : null;
    const actor = await ports.actorOf(job.byUserId);
    await ports.imports.change(importId, ['analysing'], {
      state: 'ready',
      analysis: analysis.value,
      plan: proposePlan(analysis.value, job.fileName, {
        appId: job.intoApp ?? form?.appId ?? null,
        form,
        catalog: ports.catalog,
        isOpen: (fieldId) => actor !== null && form !== null && isOpenTo(ports, actor, form.id, fieldId),
        romanise: ports.romanise,
        memory: form ? await ports.imports.recall(form.id) : null,
      }),
      trial: null,
      error: null,
    });
  };

/** What is hidden from a person, or masked, is not named by what is proposed to them. */
const isOpenTo = ({ access }: ImportPorts, actor: Actor, formId: string, fieldId: string): boolean => {
  const right = access.fieldRight(actor, formId, fieldId);
  return right === 'read' || right === 'edit' || access.fieldRight(actor, formId, fieldId, 'new') === 'edit';
};

/** How the file of an import is opened, in the analysis and in the run alike. */
export const openOptionsOf = ({ fileName, reading }: Pick<ImportJob, 'fileName' | 'reading'>): OpenOptions => ({
  fileName,
  ...(reading.encoding ? { encoding: reading.encoding as NonNullable<OpenOptions['encoding']> } : {}),
  ...(reading.delimiter ? { delimiter: reading.delimiter } : {}),
});

export const numbered = (headers: NonNullable<ReadingChoices['headers']>): Record<number, readonly number[]> =>
  Object.fromEntries(Object.entries(headers).map(([sheet, rows]) => [Number(sheet), rows]));

/** Down to the district: a lone province or city is more useful as a choice. */
const completeAddress = { ...fieldTypes.address.defaults, complete: true };
const isAddress = (text: string): boolean =>
  fieldTypes.address.parse({ kind: 'text', text }, completeAddress, nobody).ok;
const nobody: ParseContext = { locale: 'zh', timeZone: 'UTC', dateOrder: 'ymd', find: () => [] };

async function fail({ imports }: ImportPorts, { id }: ImportJob, { code, message }: NonNullable<ImportJob['error']>) {
  await imports.change(id, ['analysing'], { state: 'failed', error: { code, message } });
}
