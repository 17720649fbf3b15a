/**
 * The id of the record that a row becomes: a UUID version 7 with the time of the import's run, and in its random bits
 * the sheet, the row and a part of the run's own id. The same row always gives the same id, so whoever takes over after
 * a crash makes nothing twice.
 */
export function recordIdOf(runId: string, sheet: number, row: number): string {
  const place = hex(row, 7);
  return `${runId.slice(0, 13)}-7${hex(sheet, 3)}-8${place.slice(0, 3)}-${place.slice(3)}${runId.slice(-8)}`;
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0').slice(-digits);

/** Past every sheet of a workbook. */
const definitions = 0xfff;

/** The app that a run makes. */
export const appIdOf = (runId: string): string => recordIdOf(runId, definitions, 0);

/** The form that a run makes of a sheet. */
export const formIdOf = (runId: string, sheet: number): string => recordIdOf(runId, definitions, sheet + 1);
