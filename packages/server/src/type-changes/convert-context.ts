import {
  type Conversion,
  type ConvertContext,
  convertValue,
  type DefinitionStore,
  fieldsOf,
  type PublishedForm,
  type RecordNames,
  targetOf,
} from '@mortise/core';
import type { DefinitionPorts } from '../definitions/ports.ts';
import { directoryIn } from '../import/directory.ts';
import { idsIn } from '../records/ids-in.ts';

/** What values are printed and read with while they are converted. */
export interface LearningContext extends ConvertContext {
  /** Finds out what these values name, and what bears the names they say; `titleOf` and `find` answer from then on. */
  learn(conversion: Conversion, values: readonly unknown[], names: RecordNames): Promise<void>;
}

/** The organisation's zone, the names of people, and those of records as they are asked for. */
export async function convertContext(
  { people, definitions, catalog }: Pick<DefinitionPorts, 'people' | 'definitions' | 'catalog'>,
  { timeZone, locale = 'zh' }: { readonly timeZone: string; readonly locale?: ConvertContext['locale'] },
): Promise<LearningContext> {
  const [all, departments] = await Promise.all([people.all(), people.departments()]);
  const directory = directoryIn(all, departments);
  const named = new Map([...all, ...departments].map(({ id, name }) => [id, name]));
  const titles = new Map<string, string>();
  const bearers = new Map<string, readonly string[]>();
  const context: ConvertContext = {
    locale,
    timeZone,
    dateOrder: 'ymd',
    titleOf: (id) => named.get(id) ?? titles.get(id),
    find: (kind, text, formId) => {
      if (kind === 'record') return bearers.get(bearing(formId, text)) ?? [];
      return (kind === 'user' ? directory.users : directory.departments).get(text.trim().toLowerCase()) ?? [];
    },
  };
  return {
    ...context,
    async learn(conversion, values, names) {
      const { from, to } = conversion;
      if (titles.size > mostKnown) titles.clear();
      if (bearers.size > mostKnown) bearers.clear();
      const pointed = await targetForm(from.storage, definitions);
      if (pointed) {
        const unknown = [...new Set(values.flatMap((value) => idsIn(value)))].filter((id) => !titles.has(id));
        for (const [id, title] of await names.titles(pointed, unknown)) titles.set(id, title);
      }
      const target = await targetForm(to.storage, definitions);
      if (!target || pointed) return;
      const asked = new Set(values.flatMap((value) => namesAsked(conversion, value, context)));
      const texts = [...asked].filter((text) => !bearers.has(bearing(target.id, text)));
      const unique = fieldsOf(target, catalog).filter(
        ({ block, kind, storage }) => block.unique && kind === 'text' && storage.in === 'column',
      );
      const found = await names.bearers(
        target,
        unique.map(({ key }) => key),
        texts,
      );
      for (const text of texts) bearers.set(bearing(target.id, text), found.get(text) ?? []);
    },
  };
}

const mostKnown = 100_000;

const bearing = (formId: string | undefined, text: string) => `${formId} ${text.trim()}`;

async function targetForm(storage: Conversion['from']['storage'], definitions: Pick<DefinitionStore, 'find'>) {
  const id = targetOf(storage);
  const definition = id === undefined ? null : await definitions.find(id);
  return (definition?.published ?? null) as PublishedForm | null;
}

const anybody = '00000000-0000-4000-8000-000000000000';

/** Names of records that reading the value asks for. */
function namesAsked(conversion: Conversion, value: unknown, context: ConvertContext): string[] {
  const asked: string[] = [];
  convertValue(conversion, value, {
    ...context,
    find: (kind, text, formId) => {
      if (kind !== 'record') return context.find(kind, text, formId);
      asked.push(text.trim());
      // The whole text is no name; the parts of a list are, so that the next one is asked for, too.
      return asked.length === 1 ? [] : [anybody];
    },
  });
  return asked;
}
