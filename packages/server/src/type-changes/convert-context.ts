import {
  type Conversion,
  type ConvertContext,
  type DefinitionStore,
  type Field,
  fieldsOf,
  type PublishedForm,
  type RecordNames,
  recordIdsIn,
  targetsOf,
  textOfValue,
} from '@mortise/core';
import { namesIn } from '@mortise/fields';
import type { DefinitionPorts } from '../definitions/ports.ts';
import { directoryIn } from '../import/directory.ts';

/** What values are printed and read with while they are converted. */
export interface LearningContext extends ConvertContext {
  /** Finds out what these values name, and what bears the names they say; `titleOf` and `find` answer from then on. */
  learn(conversion: Conversion, values: readonly unknown[], names: RecordNames): Promise<void>;
  /** Finds out the titles of the records that these values of a field name. */
  name(field: Pick<Field, 'storage'>, values: readonly unknown[], names: RecordNames): Promise<void>;
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
  const learnTitles = async (pointed: readonly PublishedForm[], values: readonly unknown[], names: RecordNames) => {
    for (const form of pointed) {
      const ids = new Set(values.flatMap((value) => recordIdsIn(value, form.id)));
      const unknown = [...ids].filter((id) => !titles.has(id));
      for (const [id, title] of await names.titles(form, unknown)) titles.set(id, title);
    }
  };
  return {
    ...context,
    async name(field, values, names) {
      await learnTitles(await formsNamed(field, definitions), values, names);
    },
    async learn({ from, to }, values, names) {
      if (titles.size > mostKnown) titles.clear();
      if (bearers.size > mostKnown) bearers.clear();
      const pointed = await formsNamed(from, definitions);
      await learnTitles(pointed, values, names);
      if (pointed.length > 0) return;
      for (const form of await formsNamed(to, definitions)) {
        const asked = new Set(values.flatMap((value) => namesIn(textOfValue(value, from, context), to.kind)));
        const texts = [...asked].filter((text) => !bearers.has(bearing(form.id, text)));
        const unique = fieldsOf(form, catalog).filter(
          ({ block, kind, storage }) => block.unique && kind === 'text' && storage.in === 'column',
        );
        const found = await names.bearers(
          form,
          unique.map(({ key }) => key),
          texts,
        );
        for (const text of texts) bearers.set(bearing(form.id, text), found.get(text) ?? []);
      }
    },
  };
}

const mostKnown = 100_000;

const bearing = (formId: string | undefined, text: string) => `${formId} ${text.trim()}`;

/** Published forms whose records a field stored this way may name. */
async function formsNamed({ storage }: Pick<Field, 'storage'>, definitions: Pick<DefinitionStore, 'find'>) {
  const found = await Promise.all(targetsOf(storage).map((id) => definitions.find(id)));
  return found.flatMap((definition) => (definition?.published ? [definition.published as PublishedForm] : []));
}
