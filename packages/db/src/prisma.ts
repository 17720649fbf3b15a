import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from './generated/prisma/client.ts';
import type { Pool } from './pool.ts';

/** The platform tables, over the one pool of the process. */
export const createPrisma = (pool: Pool): PrismaClient => new PrismaClient({ adapter: new PrismaPg(pool) });

export type { PrismaClient };

/** Inside or outside a transaction. */
export type PrismaTables = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

/** The columns of the unique index that a write ran into; null for any other accident. */
export function uniqueViolation(accident: unknown): readonly string[] | null {
  if (!(accident instanceof Prisma.PrismaClientKnownRequestError) || accident.code !== 'P2002') return null;
  const text = JSON.stringify(accident.meta ?? {});
  return [...text.matchAll(/\w+/g)].map(([word]) => word);
}
