import { type Access, type Actor, err, ok, type Result, type StoredDefinition } from '@mortise/core';

const mayWrite = (access: Access, actor: Actor): Result<null> =>
  access.may(actor, 'definitions.write') ? ok(null) : err({ code: 'forbidden', permission: 'definitions.write' });

/** A personal view is its owner's alone, to see and to change; everything else is the builders'. */
export const mayEdit = (access: Access, actor: Actor, { ownerId }: Pick<StoredDefinition, 'ownerId'>): Result<null> =>
  ownerId === actor.userId ? ok(null) : mayWrite(access, actor);

/** Somebody else's personal view is not there at all. */
export const maySee = (access: Access, actor: Actor, { ownerId }: Pick<StoredDefinition, 'ownerId'>): boolean =>
  ownerId === null ? access.may(actor, 'definitions.read') : ownerId === actor.userId;
