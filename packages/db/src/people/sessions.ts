import type { Sessions } from '@mortise/core';
import type { PrismaClient } from '../prisma.ts';

export const sessions = (prisma: PrismaClient): Sessions => ({
  create: async (session) => {
    await prisma.session.create({ data: session });
  },
  list: async (userId) => {
    const user = await prisma.user.findUnique({ where: { id: userId }, select: { sessionsValidFrom: true } });
    const rows = await prisma.session.findMany({
      where: {
        userId,
        revokedAt: null,
        expiresAt: { gt: new Date() },
        ...(user && { createdAt: { gte: user.sessionsValidFrom } }),
      },
      orderBy: { lastSeenAt: 'desc' },
    });
    return rows.map(({ id, createdAt, lastSeenAt, userAgent, ip }) => ({
      id,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      userAgent,
      ip,
    }));
  },
  revoke: async (userId, id) => {
    const { count } = await prisma.session.updateMany({
      where: { id, userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    return count > 0;
  },
  revokeAll: async (userId, exceptId) => {
    await prisma.session.updateMany({
      where: { userId, revokedAt: null, ...(exceptId !== undefined && { id: { not: exceptId } }) },
      data: { revokedAt: new Date() },
    });
    // A session that is being made at this moment is refused as well.
    if (exceptId === undefined)
      await prisma.user.update({ where: { id: userId }, data: { sessionsValidFrom: new Date() } });
  },
  seen: async (id, at, expiresAt) => {
    await prisma.session.updateMany({ where: { id }, data: { lastSeenAt: at, expiresAt } });
  },
});
