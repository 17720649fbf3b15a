import type { FormDraft, PublicFormDraft } from '@mortise/core';
import type { z } from 'zod';

/** A draft is JSON; its optional texts keep TypeScript from seeing it. */
export const asJson = (draft: FormDraft | PublicFormDraft) => draft as unknown as z.core.util.JSONType;
