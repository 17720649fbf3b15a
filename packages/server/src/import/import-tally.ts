import type { ImportJob, ImportProblem, ImportProgress, ImportResult } from '@mortise/core';

const mostProblems = 1000;

type Made = ImportProgress['made'];
type SheetTally = { -readonly [Name in keyof ImportResult['sheets'][number]]: ImportResult['sheets'][number][Name] };

/** What an import has done so far: counted in memory, stored after every batch, taken up again after a crash. */
export class ImportTally {
  made: Made;
  readonly total: number;
  #sheets: SheetTally[];
  #problems: ImportProblem[];
  #problemCount: number;
  #current: string | null = null;

  constructor(job: Pick<ImportJob, 'progress' | 'result'>, total: number) {
    this.total = total;
    this.made = job.progress?.made ?? { appId: null, isNewApp: false, forms: {}, rows: {}, linked: [] };
    this.#sheets = (job.result?.sheets ?? []).map((sheet) => ({ ...sheet }));
    this.#problems = [...(job.result?.problems ?? [])];
    this.#problemCount = job.result?.problemCount ?? 0;
  }

  /** The count of a sheet, begun when it is first asked for. */
  sheet(sheet: number, name: string, formId: string): SheetTally {
    this.#current = name;
    const known = this.#sheets.find((tally) => tally.sheet === sheet);
    if (known) return known;
    const begun = { sheet, name, formId, rows: 0, created: 0, rejected: 0, blanked: 0 };
    this.#sheets.push(begun);
    return begun;
  }

  problem(problem: ImportProblem): void {
    this.#problemCount++;
    if (this.#problems.length < mostProblems) this.#problems.push(problem);
  }

  rowsDone(sheet: number, rows: number): void {
    this.made = { ...this.made, rows: { ...this.made.rows, [sheet]: rows } };
  }

  get progress(): ImportProgress {
    const sum = (of: (tally: SheetTally) => number) => this.#sheets.reduce((total, tally) => total + of(tally), 0);
    return {
      done: sum(({ rows }) => rows),
      total: this.total,
      created: sum(({ created }) => created),
      rejected: sum(({ rejected }) => rejected),
      sheet: this.#current,
      made: this.made,
    };
  }

  get result(): ImportResult {
    return {
      appId: this.made.appId ?? '',
      sheets: this.#sheets.map((tally) => ({ ...tally })),
      problems: this.#problems,
      problemCount: this.#problemCount,
    };
  }
}
