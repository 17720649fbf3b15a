import type { Block, FormDraft } from '@mortise/core';
import { insertAt, type Place } from './place.ts';

/** Adds a new block at a place. */
export const addBlock = (form: FormDraft, block: Block, place: Place): FormDraft => insertAt(form, [block], place);
