import type { z } from 'zod';

/** A draft, or a block of one, is JSON; its optional texts keep TypeScript from seeing it. */
export const asJson = (draft: object) => draft as unknown as z.core.util.JSONType;
