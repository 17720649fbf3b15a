import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { type Analysis, analyseWorkbook, type SheetAnalysis } from '../analysis/analyse-workbook.ts';

const folder = fileURLToPath(new URL('../../../../../shared/data/real/', import.meta.url));
const isPresent = existsSync(folder);

/**
 * Tests over files of unclear licence that stay outside the repository. Where the folder is absent they are left out,
 * and that is said aloud.
 */
export function describeReal(name: string, tests: () => void): void {
  if (!isPresent) console.warn(`LEFT OUT: ${name}: the folder of real spreadsheets ${folder} is not here`);
  describe.skipIf(!isPresent)(name, tests);
}

export const realPath = (file: string): string => folder + file;

const analyses = new Map<string, Promise<Analysis>>();

/** Each file is analysed once for all tests of a file. */
export function analysed(file: string): Promise<Analysis> {
  const known = analyses.get(file) ?? analyse(file);
  analyses.set(file, known);
  return known;
}

async function analyse(file: string): Promise<Analysis> {
  const result = await analyseWorkbook(realPath(file), { fileName: file });
  if (!result.ok) throw new Error(`${file}: ${result.error.code} ${result.error.detail}`);
  return result.value;
}

export async function sheetOf(file: string, sheet: number | string = 0): Promise<SheetAnalysis> {
  const { sheets } = await analysed(file);
  const found = typeof sheet === 'number' ? sheets[sheet] : sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`${file} has no sheet ${sheet}`);
  return found;
}

/** `sheets/column → sheet/column missing` of each proposed relation. */
export async function relationsOf(file: string): Promise<string[]> {
  const { sheets, relations } = await analysed(file);
  const nameOf = (position: number, column: number): string => {
    const sheet = sheets.find((candidate) => candidate.sheet === position);
    return `${sheet?.name}.${sheet?.columns[column]?.name}`;
  };
  return relations.map(
    ({ fromSheet, fromColumn, toSheet, toColumn, missing }) =>
      `${nameOf(fromSheet, fromColumn)} → ${nameOf(toSheet, toColumn)} ${missing}`,
  );
}
