/**
 * The id of the record that a row becomes: a UUID version 7 with the time of the import's run, and in its random bits
 * the sheet, the row and a part of the run's own id. The same row always gives the same id, so whoever takes over after
 * a crash makes nothing twice.
 */
export function recordIdOf(runId: string, sheet: number, row: number): string {
  const own = runId.replaceAll('-', '');
  const tail = `${hex(row, 7)}${own.slice(-8)}`;
  return `${own.slice(0, 8)}-${own.slice(8, 12)}-7${hex(sheet, 3)}-8${tail.slice(0, 3)}-${tail.slice(3)}`;
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0').slice(-digits);

/** Past every sheet of a workbook. */
const definitions = 0xfff;

/** The app that a run makes. */
export const appIdOf = (runId: string): string => recordIdOf(runId, definitions, 0);

/** The form that a run makes of a sheet. */
export const formIdOf = (runId: string, sheet: number): string => recordIdOf(runId, definitions, sheet + 1);
