import { type Actor, type AppError, type CellList, err, issue, ok, type Result } from '@mortise/core';
import { readList, type SheetProblem } from '@mortise/sheets';
import type { FilePorts } from './file-ports.ts';

/** Read while somebody waits; larger ones are the importer's business. */
const mostBytes = 2 * 1_048_576;
/** As many as a subform holds. */
const mostRows = 5_000;

/** The first list in a spreadsheet that this person uploaded and no record holds yet. */
export const readListFile =
  ({ files, storage }: Pick<FilePorts, 'files' | 'storage'>) =>
  async (actor: Actor, id: string): Promise<Result<CellList>> => {
    const missing = err({ code: 'not_found', what: 'file', id } as const);
    const file = (await files.find([id])).get(id.toLowerCase());
    if (!file || file.formId !== null || file.uploadedBy !== actor.userId) return missing;
    if (file.size > mostBytes) return err({ code: 'too_large', limit: mostBytes });
    const path = await storage.localPath(id);
    if (path === null) return missing;
    const read = await readList(path, { fileName: file.name, most: mostRows });
    return read.ok ? ok(read.value) : err(refused(read.error));
  };

const refused = ({ code, message }: SheetProblem): AppError => ({
  code: 'invalid',
  issues: [issue(['file'], code, message)],
});
