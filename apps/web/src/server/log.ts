import { pino } from 'pino';
import type { Env } from '../env.ts';

/** One JSON line per event. Passwords, keys and cookies never reach a line. */
export const createLog = ({ LOG_LEVEL }: Pick<Env, 'LOG_LEVEL'>, name: string) =>
  pino({
    name,
    level: LOG_LEVEL,
    redact: ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.secret'],
  });
export type Log = ReturnType<typeof createLog>;
