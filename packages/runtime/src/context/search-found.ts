import type { ApiClient } from '@mortise/api/client';
import { type Field, type FormatContext, fold, type RecordView, textIn } from '@mortise/core';
import type { Choosable, FieldViewContext, Found } from '@mortise/fields/views';
import type { QueryClient } from '@tanstack/react-query';
import type { Titles } from './titles.ts';
import { formQuery } from './use-form.ts';

interface SearchPorts {
  readonly api: ApiClient;
  readonly queries: QueryClient;
  readonly titles: Titles;
  readonly format: FormatContext;
}

type Search = FieldViewContext['search'];
type Within = NonNullable<Parameters<Search>[2]>;

/** What pickers find: members by name or pinyin, departments by a part of their path, records by the form's search. */
export const searchFound =
  (ports: SearchPorts): Search =>
  async (kind, text, within = {}) => {
    const found = await finders[kind](ports, text, within);
    ports.titles.learn(Object.fromEntries(found.map(({ id, title }) => [id, title])));
    return found;
  };

type Finder = (ports: SearchPorts, text: string, within: Within) => Promise<readonly Found[]>;

const departmentsOf = ({ api, queries }: SearchPorts) =>
  queries.fetchQuery({
    queryKey: ['departments'],
    queryFn: () => api.call('GET /departments'),
    staleTime: 60_000,
  });

const users: Finder = async (ports, text, { ids, choosable }) => {
  const { api } = ports;
  if (choosable?.formId) return inRange(ports, text, choosable.formId, choosable, ids);
  if (ids) {
    const people = await Promise.all(
      ids.map((id) => api.call('GET /people/:id', { params: { id } }).catch(() => null)),
    );
    return people.flatMap((person) => (person ? [{ id: person.id, title: person.name }] : []));
  }
  const people = await api.call('GET /people/search', { query: { q: text, limit: 50 } });
  const departments = await departmentsOf(ports);
  return people.map((person) => {
    const department = departments.find(({ id }) => id === person.departmentIds[0]);
    return { id: person.id, title: person.name, ...(department && { detail: department.name }) };
  });
};

const departments: Finder = async (ports, text, { ids, choosable }) => {
  if (choosable?.formId) return inRange(ports, text, choosable.formId, choosable, ids);
  const all = await departmentsOf(ports);
  const wanted = fold(text);
  const parentOf = (parentId: string | null) => all.find(({ id }) => id === parentId);
  return all
    .filter(({ id, name }) => (ids ? ids.includes(id) : fold(name).includes(wanted)))
    .map(({ id, name, parentId }) => {
      const parent = parentOf(parentId);
      return { id, title: name, ...(parent && { detail: parent.name }) };
    });
};

/** Those whom a field may name, by the range that the server knows. */
async function inRange(
  { api }: SearchPorts,
  text: string,
  form: string,
  { fieldId, beside }: Choosable,
  ids: readonly string[] | undefined,
): Promise<readonly Found[]> {
  const params = { form, field: fieldId };
  const body = { text, beside: [...beside], ...(ids ? { ids: [...ids], limit: ids.length } : { limit: 200 }) };
  const found = await api.call('POST /forms/:form/fields/:field/choices', { params, body });
  return found.map(({ id, title, detail }) => ({ id, title, ...(detail === null ? {} : { detail }) }));
}

const records: Finder = async ({ api, queries, titles, format }, text, within) => {
  const { formId, ids, displayFields = [], filter = null } = within;
  if (!formId) return [];
  const params = { form: formId };
  if (ids) {
    const found = await api.call('GET /forms/:form/titles', { params, query: { ids: ids.join(',') } });
    return Object.entries(found).map(([id, title]) => ({ id, title }));
  }
  const body = { search: text, filter, limit: 20, fields: [...displayFields] };
  const page = await api.call('POST /forms/:form/records/query', { params, body });
  titles.learn(page.titles);
  if (displayFields.length === 0) return page.items.map(({ id, title }) => ({ id, title }));
  const { fields } = await queries.fetchQuery({ ...formQuery(api, formId), staleTime: 60_000 });
  const shown = fields.filter(({ id }) => displayFields.includes(id));
  return page.items.map((record) => ({ id: record.id, title: record.title, detail: detailOf(record, shown, format) }));
};

const finders: Readonly<Record<Parameters<Search>[0], Finder>> = {
  user: users,
  department: departments,
  record: records,
};

const detailOf = (record: RecordView, fields: readonly Field[], format: FormatContext): string =>
  fields
    .map(({ key, type, config }) => {
      const value = record.values[key] ?? null;
      return value === null ? '' : type.format(value, config, format);
    })
    .filter((text) => text !== '')
    .join(textIn({ zh: '，', en: ', ' }, format.locale));
