import { FormDraft } from '@mortise/core';
import { z } from 'zod';

const Unsaved = z.object({ revision: z.number(), draft: FormDraft });
export type Unsaved = z.infer<typeof Unsaved>;

const keyOf = (formId: string) => `mortise:unsaved-form:${formId}`;

/** Keeps work that did not reach the server, for a reload of this tab. A full storage is no reason to stop. */
export function keepUnsaved(formId: string, unsaved: Unsaved): void {
  try {
    sessionStorage.setItem(keyOf(formId), JSON.stringify(unsaved));
  } catch {
    // The work is still on the page and on its way to the server.
  }
}

export const forgetUnsaved = (formId: string) => sessionStorage.removeItem(keyOf(formId));

export function readUnsaved(formId: string): Unsaved | null {
  const kept = sessionStorage.getItem(keyOf(formId));
  if (kept === null) return null;
  try {
    return Unsaved.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}
