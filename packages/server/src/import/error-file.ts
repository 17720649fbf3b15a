import { blank, type ImportJob, type ImportPlan, newId, type StoredProblem, textCell, textIn } from '@mortise/core';
import { type RowToWrite, type SheetToWrite, tableRows, type Workbook, writeWorkbook } from '@mortise/sheets';
import type { ImportPorts } from './import-ports.ts';
import { openFile } from './open-import.ts';
import { type ReadTable, tablesOf } from './read-table.ts';

const mostBytes = 2 * 2 ** 30;
/** How long such a workbook can be fetched. */
const keptMs = 30 * 24 * 3600 * 1000;
const reason = { zh: '错误原因', en: 'Errors' } as const;

/**
 * The sheets of an import with one column more that says what is wrong with a row, the cells that are meant in red: to be
 * put right there and imported again. `only` says which rows: all of them, or those that were left out. Gives the id of
 * the file; null where nothing is wrong.
 */
export async function writeErrorFile(
  ports: Pick<ImportPorts, 'imports' | 'storage' | 'actorOf'>,
  job: ImportJob,
  plan: ImportPlan,
  { only }: { readonly only: 'all' | 'rejected' },
): Promise<string | null> {
  const before = (await ports.imports.find(job.id))?.errorFileId ?? null;
  if (before) await ports.storage.remove(before);
  const some = await ports.imports.problems(job.id, { code: null, after: null, limit: 1 });
  if (some.length === 0) return null;
  const { locale = 'zh' } = (await ports.actorOf(job.byUserId)) ?? {};
  const workbook = await openFile(ports, job);
  try {
    const tables = tablesOf(job);
    const sheets = plan.sheets.flatMap(({ sheet }): SheetToWrite[] => {
      const table = tables.get(sheet);
      return table ? [sheetOf(ports, job.id, workbook, table, locale, only)] : [];
    });
    const id = newId();
    // Noted before it is there: should the worker die, whoever goes on throws it away.
    await ports.imports.change(job.id, [job.state], { errorFileId: id });
    const put = await ports.storage.put(id, writeWorkbook(sheets), { maxBytes: mostBytes });
    return put === 'too_large' ? null : id;
  } finally {
    await workbook.close();
  }
}

/** Throws away workbooks that were kept long enough, with what they were made from. */
export const dropOldErrors =
  ({ imports, storage, clock }: Pick<ImportPorts, 'imports' | 'storage' | 'clock'>) =>
  async (): Promise<void> => {
    for (const { id, errorFileId } of await imports.errorsBefore(new Date(clock.now().getTime() - keptMs))) {
      await storage.remove(errorFileId);
      await imports.dropErrors(id, errorFileId);
    }
  };

function sheetOf(
  { imports }: Pick<ImportPorts, 'imports'>,
  importId: string,
  workbook: Workbook,
  table: ReadTable,
  locale: 'zh' | 'en',
  only: 'all' | 'rejected',
): SheetToWrite {
  const { columns } = table;
  return {
    name: table.name,
    columns: [
      ...columns.map(({ name, parent }) => ({ name: parent ? `${parent}/${name}` : name, width: 18 })),
      { name: reason[locale], width: 48 },
    ],
    async *rows() {
      for await (const batch of tableRows(workbook, table.sheet, table)) {
        const [first, last] = [batch[0]?.index ?? 0, batch.at(-1)?.index ?? 0];
        const problems = new Map<number, StoredProblem[]>();
        for (const problem of await imports.problemsOf(importId, table.sheet, { from: first, to: last }))
          problems.set(problem.row, [...(problems.get(problem.row) ?? []), problem]);
        yield batch.flatMap(({ index, cells }): RowToWrite[] => {
          const own = problems.get(index) ?? [];
          if (only === 'rejected' && !own.some(({ isRowRejected }) => isRowRejected)) return [];
          const padded = columns.map((_, at) => cells[at] ?? blank);
          if (own.length === 0) return [{ cells: padded }];
          const said = own.map(({ position, message }) => {
            const name = position === undefined ? '' : columns[position]?.name;
            return name ? `${name}：${textIn(message, locale)}` : textIn(message, locale);
          });
          return [
            {
              cells: [...padded, textCell(said.join('；'))],
              marked: new Set(own.flatMap(({ position }) => (position === undefined ? [] : [position]))),
            },
          ];
        });
      }
    },
  };
}
