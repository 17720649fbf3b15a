import { FormDraft, type StoredDefinition, sameJson } from '@mortise/core';
import { addedOptions, withOptions } from './added-options.ts';
import type { Autosave } from './autosave.ts';
import { type DesignerStore, formIn } from './designer-store.ts';

/** The stored draft that the work in the designer is based on; null while that is not known. */
export class Basis {
  #draft: FormDraft | null;

  constructor(draft: FormDraft | null) {
    this.#draft = draft;
  }

  take({ draft }: Pick<StoredDefinition, 'draft'>): void {
    this.#draft = FormDraft.parse(draft);
  }

  /** Lets the work go on over options that people added while filling in. False where a person must choose. */
  goOn(
    stored: StoredDefinition,
    store: DesignerStore,
    autosave: Pick<Autosave<FormDraft, StoredDefinition>, 'resolve'>,
  ): boolean {
    const theirs = FormDraft.parse(stored.draft);
    const added = this.#draft && addedOptions(this.#draft, theirs);
    if (!added) return false;
    this.#draft = theirs;
    store.getState().takeIn((form) => withOptions(form, added));
    const mine = formIn(store.getState());
    void (sameJson(mine, theirs) ? autosave.resolve(stored.revision) : autosave.resolve(stored.revision, mine));
    return true;
  }
}
