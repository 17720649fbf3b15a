import { newId } from '@mortise/core';
import type { PeoplePorts } from './people-ports.ts';
import { randomPassword } from './random-password.ts';

/** On an empty deployment, makes the administrator `admin`. Null when anyone is there already. */
export const ensureFirstAdministrator =
  ({ people, passwords }: Pick<PeoplePorts, 'people' | 'passwords'>) =>
  async (): Promise<{ userName: string; password: string } | null> => {
    if ((await people.all()).length > 0) return null;
    const password = randomPassword();
    const passwordHash = await passwords.hash(password);
    return people.exclusively(async (store) => {
      if ((await store.all()).length > 0) return null;
      await store.insert({
        id: newId(),
        userName: 'admin',
        email: null,
        name: '管理员',
        phone: null,
        roles: ['administrator'],
        locale: 'zh',
        managerId: null,
        passwordHash,
        departmentIds: [],
      });
      return { userName: 'admin', password };
    });
  };
