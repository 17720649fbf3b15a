import type { Actor, AppError, ImportPlan, PublishedForm } from '@mortise/core';
import type { Workbook } from '@mortise/sheets';
import type { Directory, ImportPorts } from './import-ports.ts';
import type { ImportTally } from './import-tally.ts';
import type { KeyIndex } from './key-index.ts';
import type { PictureIndex } from './picture-index.ts';
import type { ReadTable } from './read-table.ts';
import type { RecordIndex } from './record-index.ts';
import type { UnclearNames } from './unclear-names.ts';

/** Everything that the steps of one run of an import share. */
export interface ImportRun {
  readonly ports: ImportPorts;
  readonly actor: Actor;
  readonly plan: ImportPlan;
  readonly workbook: Workbook;
  /** Where the rows of each sheet are. */
  readonly tables: ReadonlyMap<number, ReadTable>;
  readonly directory: Directory;
  /** Where the sheets go, by sheet position. */
  readonly forms: ReadonlyMap<number, PublishedForm>;
  readonly tally: ImportTally;
  readonly keys: KeyIndex;
  readonly records: RecordIndex;
  readonly pictures: PictureIndex;
  /** Everything is checked and nothing is written. */
  readonly isTrial: boolean;
  /** Gathered where somebody is there to answer. */
  readonly unclear: UnclearNames | null;
  readonly checkpoint: Checkpoint;
}

/**
 * Called between any two steps: stores now and then how far the run came, and ends it by throwing `Cancelled`, `Paused`
 * or `Interrupted` when the person or the worker wants that.
 */
export type Checkpoint = () => Promise<void>;

/** The worker was asked to stop: what is done is stored, and another try goes on from there. */
export class Interrupted extends Error {}

/** The person no longer wants it. */
export class Cancelled extends Error {}

/** The person wants it to go on later. */
export class Paused extends Error {}

/** The run cannot go on: the person is told why, and what was made is taken back. */
export class ImportFailure extends Error {
  readonly reason: AppError;
  constructor(reason: AppError) {
    super(reason.code);
    this.reason = reason;
  }
}
