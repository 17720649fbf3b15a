import {
  type Access,
  type Actor,
  type Everything,
  type Forms,
  foldName,
  type KeysOfName,
  nameRank,
  ok,
  type People,
  type PersonFound,
  type RecordReader,
  type Result,
  type StoredDefinition,
  type Text,
  type ViewFound,
  wordingsOf,
} from '@mortise/core';
import { viewsOf } from '../waypoints/views-of.ts';

export interface SearchPorts {
  readonly reader: RecordReader;
  readonly forms: Forms;
  readonly access: Access;
  /** All views that are not deleted. */
  readonly views: () => Promise<readonly StoredDefinition[]>;
  readonly people: Pick<People, 'search' | 'departments'>;
  readonly keysOfName: KeysOfName;
}

export type SearchEverything = ReturnType<typeof searchEverything>;

interface Asked {
  readonly text: string;
  /** Forms to ask first, where there are many: those of the app one is in. */
  readonly first?: readonly string[];
}

const most = { forms: 8, views: 6, people: 5, records: 20 };
/** Records, forms, views and people by what a person types: names, words, pinyin, initials. Of each only what they may see. */
export function searchEverything({ reader, forms, access, views, people, keysOfName }: SearchPorts) {
  /** The best rank over both languages. */
  const rankOf = (name: Text, needle: string, before: readonly string[] = ['']): number | null => {
    const ranks = wordingsOf(name).flatMap((words) =>
      before.flatMap((prefix) => nameRank(keysOfName(`${prefix}${words}`), needle) ?? []),
    );
    return ranks.length === 0 ? null : Math.min(...ranks);
  };
  const best = <T>(items: readonly T[], rank: (item: T) => number | null, limit: number): T[] =>
    items
      .flatMap((item) => {
        const found = rank(item);
        return found === null ? [] : [{ item, found }];
      })
      .sort((a, b) => a.found - b.found)
      .slice(0, limit)
      .map(({ item }) => item);

  async function viewsFound(actor: Actor, needle: string): Promise<readonly ViewFound[]> {
    const named = best(await viewsOf({ access, views }, actor), ({ view }) => rankOf(view.name, needle), most.views);
    return named.map(({ id, view }) => ({ id, formId: view.formId, name: view.name }));
  }

  async function peopleFound(actor: Actor, text: string): Promise<readonly PersonFound[]> {
    if (!access.may(actor, 'people.read')) return [];
    const found = await people.search(text, most.people);
    if (found.length === 0) return [];
    const departments = await people.departments();
    return found.map(({ id, name, phone, email, departmentIds }) => ({
      id,
      name,
      phone,
      email,
      department: departments.find((one) => one.id === departmentIds[0])?.name ?? null,
    }));
  }

  return async (actor: Actor, { text, first = [] }: Asked): Promise<Result<Everything>> => {
    const needle = foldName(text);
    if (needle === '') return ok({ records: [], isPartial: false, formIds: [], createIn: [], views: [], people: [] });
    const all = await forms.all();
    const inReach = all.filter(({ id }) => access.mayOnForm(actor, 'read', id));
    const creatable = all.filter(({ id }) => access.mayOnForm(actor, 'create', id));
    const [records, foundViews, foundPeople] = await Promise.all([
      reader.search(actor, text, { limit: most.records, first }),
      viewsFound(actor, needle),
      peopleFound(actor, text),
    ]);
    if (!records.ok) return records;
    const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
    return ok({
      records: records.value.hits,
      isPartial: records.value.isPartial,
      formIds: idsOf(best(inReach, ({ name }) => rankOf(name, needle), most.forms)),
      createIn: idsOf(best(creatable, ({ name }) => rankOf(name, needle, ['', '新建', 'new ']), most.forms)),
      views: foundViews,
      people: foundPeople,
    });
  };
}
