import type { ImportJob, ImportProblem, ImportProgress, ImportResult } from '@mortise/core';

const mostProblems = 1000;
/** Of a cell that could not be read so much is told: enough to know it by. A cell may hold 32,767 characters. */
const toldLength = 300;

/** A copy, for a slice would keep the whole text in memory. */
const beginningOf = (text: string): string =>
  text.length <= toldLength ? text : `${Buffer.from(text.slice(0, toldLength)).toString()}…`;

type Made = ImportProgress['made'];
type SheetTally = { -readonly [Name in keyof ImportResult['sheets'][number]]: ImportResult['sheets'][number][Name] };

/** What became of some rows of a sheet. Every row is created or rejected. */
export interface Decision {
  readonly created: number;
  readonly rejected: number;
  /** Cells left empty because their field could not read them. */
  readonly blanked: number;
  readonly problems: readonly Omit<ImportProblem, 'sheet'>[];
}

/**
 * What a run has done so far: counted in memory, stored now and then, taken up again after a crash. Rows are counted
 * whole batches at a time, so that what is stored always fits `made.rows`.
 */
export class ImportTally {
  made: Made;
  readonly #total: number;
  readonly #sheets: SheetTally[];
  readonly #problems: ImportProblem[];
  #problemCount: number;
  #current: string | null = null;

  constructor({ progress, result }: Pick<ImportJob, 'progress' | 'result'>) {
    if (!progress) throw new Error('A confirmed import knows its run');
    this.made = progress.made;
    this.#total = progress.total;
    this.#sheets = (result?.sheets ?? []).map((sheet) => ({ ...sheet }));
    this.#problems = [...(result?.problems ?? [])];
    this.#problemCount = result?.problemCount ?? 0;
  }

  /** Says which sheet is filled from now on. */
  begin(sheet: number, name: string, formId: string): void {
    this.#current = name;
    if (this.#find(sheet)) return;
    this.#sheets.push({ sheet, name, formId, rows: 0, created: 0, rejected: 0, blanked: 0 });
  }

  /** `end` counts the rows of the sheet that are decided now. */
  decide(sheet: number, decision: Decision, end: number): void {
    const counts = this.#find(sheet);
    if (!counts) throw new Error('A sheet is begun before its rows are decided');
    counts.rows += decision.created + decision.rejected;
    counts.created += decision.created;
    counts.rejected += decision.rejected;
    this.#report(counts, decision);
    this.made = { ...this.made, rows: { ...this.made.rows, [sheet]: end } };
  }

  /** The relations of a sheet that had to wait are filled: once, however often a crash makes it happen. */
  linked(sheet: number, outcome: Pick<Decision, 'blanked' | 'problems'>): void {
    const counts = this.#find(sheet);
    if (counts) this.#report(counts, outcome);
    this.made = { ...this.made, linked: [...this.made.linked, sheet] };
  }

  #find(sheet: number): SheetTally | undefined {
    return this.#sheets.find((tally) => tally.sheet === sheet);
  }

  #report(counts: SheetTally, { blanked, problems }: Pick<Decision, 'blanked' | 'problems'>): void {
    counts.blanked += blanked;
    this.#problemCount += problems.length;
    const room = mostProblems - this.#problems.length;
    for (const { value, ...problem } of problems.slice(0, room)) {
      this.#problems.push({ ...problem, value: beginningOf(value), sheet: counts.name });
    }
  }

  get progress(): ImportProgress {
    const sum = (of: (tally: SheetTally) => number) => this.#sheets.reduce((total, tally) => total + of(tally), 0);
    return {
      done: sum(({ rows }) => rows),
      total: this.#total,
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
