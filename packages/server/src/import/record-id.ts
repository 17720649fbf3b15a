/**
 * The id of the record that a row of an import becomes: a UUID version 7 with the import's time, and in its random bits
 * the sheet, the row and a part of the import's own id. The same row always gives the same id, so a worker that takes
 * over after a crash can see what is there already and makes nothing twice.
 */
export function recordIdOf(
  { id, createdAt }: { readonly id: string; readonly createdAt: string },
  sheet: number,
  row: number,
): string {
  const own = id.replaceAll('-', '').slice(-8);
  const time = hex(new Date(createdAt).getTime(), 12);
  const place = hex(sheet, 3);
  const line = hex(row, 7);
  const tail = `${line}${own}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${place}-8${tail.slice(0, 3)}-${tail.slice(3)}`;
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0').slice(-digits);

/** What all ids of one import's sheet begin with. */
export const recordIdPrefixOf = (job: { readonly id: string; readonly createdAt: string }, sheet: number): string =>
  recordIdOf(job, sheet, 0).slice(0, 18);

/** Whether an id is one of an import's. */
export const isRecordIdOf = (job: { readonly id: string }, recordId: string): boolean =>
  recordId.replaceAll('-', '').endsWith(job.id.replaceAll('-', '').slice(-8));
