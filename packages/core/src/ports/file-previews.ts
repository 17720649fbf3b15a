/** `unfit`: the office program makes nothing of the file. `absent`: the server has no such program. */
export type PreviewState = 'asked' | 'ready' | 'unfit' | 'absent';

/** What became of files that an office program was asked to render. */
export interface FilePreviews {
  /**
   * What is known of it now, and whether it falls to the caller to have it made: nobody asked before, or the answer is
   * from before `oldest` says for such a state. Of several who ask at once it falls to one.
   */
  ask(
    fileId: string,
    now: Date,
    oldest: Readonly<Record<PreviewState, Date>>,
  ): Promise<{ readonly state: PreviewState; readonly isMine: boolean }>;
  note(fileId: string, state: PreviewState, now: Date): Promise<void>;
}
