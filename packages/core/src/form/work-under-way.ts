/** What a form still waits for before it can be saved: files on their way, a signature that is being stored. */
export class WorkUnderWay {
  #works = new Set<Promise<boolean>>();

  /** Counts the work until it ends; it says whether it came through. */
  during(work: Promise<boolean>): void {
    this.#works.add(work);
    const end = () => this.#works.delete(work);
    work.then(end, end);
  }

  get isBusy(): boolean {
    return this.#works.size > 0;
  }

  /** Waits for all of it, what begins meanwhile too. False when something did not come through. */
  async settled(): Promise<boolean> {
    let isWhole = true;
    while (this.#works.size > 0) {
      const ends = await Promise.allSettled(this.#works);
      isWhole &&= ends.every((end) => end.status === 'fulfilled' && end.value);
    }
    return isWhole;
  }
}
