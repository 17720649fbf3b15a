import type { ImportJob, ImportProblem, ImportProgress, ImportResult, SheetResult, StoredProblem } from '@mortise/core';

const mostProblems = 1000;
/** Past so many, problems are counted and not kept: nobody mends more by hand. */
const mostKept = 200_000;
/** Of a cell that could not be read so much is told: enough to know it by. A cell may hold 32,767 characters. */
const toldLength = 300;

/** A copy, for a slice would keep the whole text in memory. */
const beginningOf = (text: string): string =>
  text.length <= toldLength ? text : `${Buffer.from(text.slice(0, toldLength)).toString()}…`;

type Made = ImportProgress['made'];
type SheetTally = { -readonly [Name in keyof SheetResult]: SheetResult[Name] };
type Counted = 'created' | 'updated' | 'unchanged' | 'rejected';

/** What became of some rows of a sheet: of every record one of the four. */
export interface Decision extends Pick<SheetResult, Counted> {
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
  /** Not stored yet. */
  #fresh: StoredProblem[] = [];
  #problemCount: number;
  #current: string | null = null;

  constructor({ progress, result }: Pick<ImportJob, 'progress' | 'result'>) {
    if (!progress) throw new Error('A confirmed import knows its run');
    this.made = progress.made;
    this.#total = progress.total;
    this.#sheets = (result?.sheets ?? []).map((sheet) => ({ ...noneYet, ...sheet }));
    this.#problems = [...(result?.problems ?? [])];
    this.#problemCount = result?.problemCount ?? 0;
  }

  /** Says which sheet is filled from now on. */
  begin(sheet: number, name: string, formId: string): void {
    this.#current = name;
    if (this.#find(sheet)) return;
    this.#sheets.push({ sheet, name, formId, rows: 0, ...noneYet, blanked: 0 });
  }

  /** `rows` of the sheet were decided just now; `end` counts all of them that are. */
  decide(sheet: number, decision: Decision, { rows, end }: { readonly rows: number; readonly end: number }): void {
    const counts = this.#find(sheet);
    if (!counts) throw new Error('A sheet is begun before its rows are decided');
    counts.rows += rows;
    for (const kind of counted) counts[kind] += decision[kind];
    this.#report(counts, decision);
    this.made = { ...this.made, rows: { ...this.made.rows, [sheet]: end } };
  }

  /** The relations of a sheet that had to wait are filled: once, however often a crash makes it happen. */
  linked(sheet: number, outcome: Pick<Decision, 'blanked' | 'problems'>): void {
    const counts = this.#find(sheet);
    if (counts) this.#report(counts, outcome);
    this.made = { ...this.made, linked: [...this.made.linked, sheet] };
  }

  /** Problems since this was asked last. */
  takeFresh(): readonly StoredProblem[] {
    const taken = this.#fresh;
    this.#fresh = [];
    return taken;
  }

  #find(sheet: number): SheetTally | undefined {
    return this.#sheets.find((tally) => tally.sheet === sheet);
  }

  #report(counts: SheetTally, { blanked, problems }: Pick<Decision, 'blanked' | 'problems'>): void {
    counts.blanked += blanked;
    const room = mostProblems - this.#problems.length;
    const kept = mostKept - this.#problemCount;
    this.#problemCount += problems.length;
    for (const [at, { value, ...problem }] of problems.entries()) {
      if (at >= kept) break;
      const told = { ...problem, value: beginningOf(value) };
      if (at < room) this.#problems.push({ ...told, sheet: counts.name });
      const { column: _, ...stored } = told;
      this.#fresh.push({ ...stored, sheet: counts.sheet });
    }
  }

  get progress(): ImportProgress {
    const sum = (of: (tally: SheetTally) => number) => this.#sheets.reduce((total, tally) => total + of(tally), 0);
    return {
      done: sum(({ rows }) => rows),
      total: this.#total,
      created: sum(({ created }) => created),
      updated: sum(({ updated }) => updated),
      unchanged: sum(({ unchanged }) => unchanged),
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

const counted: readonly Counted[] = ['created', 'updated', 'unchanged', 'rejected'];
/** What was stored before some of these were counted lacks them. */
const noneYet: Readonly<Record<Counted, number>> = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
