import type {
  Block,
  DuplicateRuleDraft,
  FormDraft,
  OptionSetDraft,
  PageDraft,
  PublicFormDraft,
  RoleDraft,
} from '@mortise/core';
import type { z } from 'zod';

/** A draft, or a block of one, is JSON; its optional texts keep TypeScript from seeing it. */
export const asJson = (
  draft: Block | FormDraft | PageDraft | PublicFormDraft | OptionSetDraft | RoleDraft | DuplicateRuleDraft,
) => draft as unknown as z.core.util.JSONType;
