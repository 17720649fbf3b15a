/** What is edited on a sheet and holds from when it is saved. */
export interface Edited<Draft> {
  /** Null while it is new. */
  readonly id: string | null;
  readonly revision: number;
  readonly draft: Draft;
}
