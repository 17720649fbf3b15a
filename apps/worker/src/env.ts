import { z } from 'zod';

const Variables = z.object({
  DATABASE_URL: z.string().min(1),
  /** Empty counts as unset, as docker-compose passes it. */
  REDIS_URL: z
    .string()
    .optional()
    .transform((url) => url || undefined),
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});
export type Env = z.infer<typeof Variables>;

export const readEnv = (): Env => Variables.parse(process.env);
