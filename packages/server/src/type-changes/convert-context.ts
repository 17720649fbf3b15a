import type { ConvertContext, People } from '@mortise/core';
import { directoryIn } from '../import/directory.ts';

/** What values are printed and read with while they are converted: the organisation's zone, and the names of people. */
export async function convertContext(
  people: Pick<People, 'all' | 'departments'>,
  { timeZone }: { readonly timeZone: string },
): Promise<ConvertContext> {
  const [all, departments] = await Promise.all([people.all(), people.departments()]);
  const directory = directoryIn(all, departments);
  const names = new Map([...all, ...departments].map(({ id, name }) => [id, name]));
  return {
    locale: 'zh',
    timeZone,
    dateOrder: 'ymd',
    titleOf: (id) => names.get(id),
    find: (kind, text) => {
      if (kind === 'record') return [];
      return (kind === 'user' ? directory.users : directory.departments).get(text.trim().toLowerCase()) ?? [];
    },
  };
}
