import type { Field } from '../records/storage.ts';
import type { Row } from '../value-kind.ts';
import { cellStateIn, type Lock } from './all-states.ts';
import type { FieldState } from './field-state.ts';
import type { FormLogic } from './form-logic.ts';
import type { RowJudge } from './row-judge.ts';

/** What the rules make of single cells, asked for one by one: only the rows in sight are, and those that are checked. */
export class LiveCells {
  readonly #logic: FormLogic;
  readonly #judgeOf: (subform: Field) => RowJudge;
  /** By subform id. */
  #judges = new Map<string, RowJudge>();
  /** By subform id: how often something outside the rows has changed by which rules judge them. */
  #doubts = new Map<string, number>();
  #untold = new Set<string>();

  constructor(logic: FormLogic, judgeOf: (subform: Field) => RowJudge) {
    this.#logic = logic;
    this.#judgeOf = judgeOf;
  }

  /** Undefined where no rule decides about the column row by row. */
  stateOf(id: string, row: Row, lock: Lock | null): FieldState | undefined {
    const subform = this.#logic.cellActions.has(id) && this.#logic.byKey.get(this.#logic.drawnBy.get(id) ?? '');
    return subform ? cellStateIn(this.#logic, id, this.#standing(subform, row).isActive, lock) : undefined;
  }

  isActive(rule: number, subform: Field, row: Row): boolean {
    return this.#standing(subform, row).isActive(rule);
  }

  /** Values have changed. */
  forget(): void {
    this.#judges.clear();
  }

  /** Something outside of its rows has changed by which rules judge them. */
  doubt(subformId: string): void {
    this.#doubts.set(subformId, this.doubtsOf(subformId) + 1);
    this.#untold.add(subformId);
  }

  doubtsOf(subformId: string): number {
    return this.#doubts.get(subformId) ?? 0;
  }

  /** Ids of subforms that were doubted since this was last asked. */
  untold(): readonly string[] {
    const ids = [...this.#untold];
    this.#untold.clear();
    return ids;
  }

  #standing(subform: Field, row: Row): RowJudge {
    const judge = this.#judges.get(subform.id) ?? this.#judgeOf(subform);
    this.#judges.set(subform.id, judge);
    judge.stand(row);
    return judge;
  }
}
