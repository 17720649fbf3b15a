import type { ApiKeys, ApiScope } from '@mortise/core';
import type { PrismaClient } from '../prisma.ts';

export const apiKeys = (prisma: PrismaClient): ApiKeys => ({
  insert: async ({ scopes, ...key }) => {
    await prisma.apiKey.create({ data: { ...key, scopes: [...scopes] } });
  },
  list: async (userId) => {
    const rows = await prisma.apiKey.findMany({ where: { userId, revokedAt: null }, orderBy: { createdAt: 'desc' } });
    return rows.map(({ id, name, prefix, scopes, createdAt, lastUsedAt, expiresAt }) => ({
      id,
      name,
      prefix,
      scopes: scopes as ApiScope[],
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      expiresAt: expiresAt?.toISOString() ?? null,
    }));
  },
  revoke: async (userId, id) => {
    const { count } = await prisma.apiKey.updateMany({
      where: { id, userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    return count > 0;
  },
  revokeAll: async (userId) => {
    await prisma.apiKey.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: new Date() } });
  },
  used: async (id, at) => {
    await prisma.apiKey.updateMany({ where: { id }, data: { lastUsedAt: at } });
  },
});
