import { z } from 'zod';
import { areTileAddresses } from './server/map-tiles.ts';

const Env = z.object({
  DATABASE_URL: z.string().min(1),
  REDIS_URL: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  /** Signs sessions. Without it, one that was made on the first run and is kept in the database. */
  SECRET: z.string().min(32).optional(),
  /** Where people reach Mortise, when that is another address than this process listens on. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Believe X-Forwarded-For: only behind a proxy that sets it. */
  TRUST_PROXY: z.stringbool().default(false),
  DATA_DIR: z.string().default('.data'),
  /** Hosts, addresses and networks inside that connectors may reach. */
  OUTBOUND_ALLOW: z.string().default(''),
  /** Addresses of map tiles, with {x}, {y} and {z}. Unset: no maps. */
  MAP_TILES: z.string().refine(areTileAddresses, 'addresses with {x}, {y} and {z}, divided by spaces').optional(),
  /** Whose map it is, as those who give the tiles want it said. */
  MAP_ATTRIBUTION: z.string().default(''),
  MAP_DATUM: z.enum(['wgs84', 'gcj02']).default('wgs84'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** Requests per second and person. */
  RATE_LIMIT: z.coerce.number().int().min(1).default(200),
});
export type Env = z.infer<typeof Env>;

/** The settings of this process. Wrong ones end it here, each named. An empty variable counts as not set. */
export function readEnv(from: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`Settings (environment variables) that are missing or wrong:\n${wrong.join('\n')}`);
}

/** next-auth reads its own address from the environment and nowhere else. */
export function tellNextAuth({ PUBLIC_URL }: Pick<Env, 'PUBLIC_URL'>) {
  if (PUBLIC_URL) process.env.NEXTAUTH_URL = new URL('/api/auth', PUBLIC_URL).href;
  else process.env.AUTH_TRUST_HOST = 'true';
}
