import path from 'node:path';
import { parseArgs } from 'node:util';
import { type ApiScope, apiScopes, systemActor } from '@mortise/core';
import { migrate } from '@mortise/db';
import { readEnv } from './env.ts';
import { compose, type Services } from './server/compose.ts';
import { createLog } from './server/log.ts';

const usage = `Usage:
  api-key create --user NAME [--name TEXT] [--scopes ${apiScopes.slice(0, 2).join(',')}]   prints the key
  user reset-password --user NAME                                       prints the new password
  admin ensure                                                          prints the first administrator as JSON
  prepare                                                               migrates, then as admin ensure`;

/** What a script or the start of the product asks for. The value asked for is the last line on standard output. */
async function main(): Promise<string> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { user: { type: 'string' }, name: { type: 'string' }, scopes: { type: 'string' } },
  });
  const env = readEnv();
  const command = positionals.join(' ');
  if (command === 'prepare')
    await migrate(env.DATABASE_URL, path.resolve(import.meta.dirname, '../../../prisma/migrations'));

  const services = await compose(env, createLog({ LOG_LEVEL: 'silent' }, 'cli'));
  try {
    switch (command) {
      case 'prepare':
      case 'admin ensure':
        return JSON.stringify({ admin: await services.server.people.ensureFirstAdministrator() });
      case 'api-key create':
        return await createKey(services, values);
      case 'user reset-password':
        return await resetPassword(services, values.user);
      default:
        throw new Error(usage);
    }
  } finally {
    await services.close();
  }
}

async function createKey(
  services: Services,
  { user, name, scopes }: { user?: string; name?: string; scopes?: string },
) {
  const person = await personNamed(services, user);
  const wanted = scopes?.split(',').map((scope) => scope.trim()) ?? [];
  const unknown = wanted.filter((scope) => !apiScopes.some((known) => known === scope));
  if (unknown.length > 0) throw new Error(`No such scope: ${unknown.join(', ')}. There are ${apiScopes.join(', ')}.`);
  const made = await services.server.people.createApiKey(
    { userId: person.id },
    { name: name ?? 'CLI', scopes: wanted as ApiScope[], expiresAt: null },
  );
  return made.key;
}

async function resetPassword(services: Services, user: string | undefined) {
  const person = await personNamed(services, user);
  const reset = await services.server.people.resetPassword(systemActor('UTC'), person.id);
  if (!reset.ok) throw new Error(JSON.stringify(reset.error));
  return reset.value.password;
}

async function personNamed({ ports }: Services, userName: string | undefined) {
  if (!userName) throw new Error(usage);
  const person = await ports.people.findByUserName(userName);
  if (!person) throw new Error(`No member has the user name ${userName}.`);
  return person;
}

try {
  console.log(await main());
} catch (accident) {
  console.error(accident instanceof Error ? accident.message : accident);
  process.exitCode = 1;
}
