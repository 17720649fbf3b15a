import type { PublishedForm } from '../definitions/form.ts';
import type { FieldCatalog } from '../field-type.ts';
import { isTracked } from '../records/option-moves.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { fitsFacts } from './fits-facts.ts';
import type { PageDraft, PageTab } from './page.ts';
import { type RelatedWay, relatedWays } from './related-ways.ts';

const writeFollowUp = { zh: '写跟进', en: 'Log follow-up' };
/** So many lists of related records come by themselves. */
const mostLists = 20;

/**
 * The page of a form that nobody has designed one for: facts, timeline and next steps side by side, then a tab for
 * everything that points here. `forms` are those of the app, in the order in which its navigation has them. What a field
 * of the form lists already is not listed twice, and follow-ups stand in the timeline.
 */
export function defaultPage(form: PublishedForm, forms: readonly PublishedForm[], catalog: FieldCatalog): PageDraft {
  const fields = fieldsOf(form, catalog).filter(({ block }) => !block.hidden);
  const listed = new Set(
    fields.flatMap(({ storage }) => (storage.in === 'inverse' ? [`${storage.formId}/${storage.fieldId}`] : [])),
  );
  const ways = relatedWays(form, forms, catalog);
  const lists = ways
    .filter(({ via, form: other }) => via.direction === 'in' && !other.followUp)
    .filter(({ via }) => !listed.has(`${via.formId}/${via.fieldId}`))
    .slice(0, mostLists);
  const isWide = form.blocks.some((block) => !block.hidden && block.parent === null && !fitsFacts(block, catalog));
  const followUp = ways.find(({ via, form: other }) => via.direction === 'in' && other.followUp);
  const hasFiles = fields.some(({ kind }) => kind === 'files');
  return {
    formId: form.id,
    header: {
      tags: fields
        .filter((field) => field.kind === 'option' && !isTracked(field))
        .slice(0, 2)
        .map(({ id }) => id),
      facts: [],
      figures: figuresOf(fields).map(({ id }) => ({ field: id, note: null })),
      buttons: followUp ? [{ kind: 'create', id: 'follow-up', label: writeFollowUp, via: followUp.via }] : [],
      stages: null,
    },
    tabs: [
      overview,
      ...(isWide ? [tabOf('details', { kind: 'form', id: 'form', title: '' })] : []),
      ...lists.map(listTab),
      ...(hasFiles ? [tabOf('files', { kind: 'files', id: 'file-list', title: '' })] : []),
    ],
  };
}

/** What is summed up over other records is what one looks at first. */
const figuresOf = (fields: readonly Field[]) =>
  fields.filter(({ kind, type }) => kind === 'number' && type.derive !== undefined).slice(0, 4);

const overview: PageTab = {
  id: 'overview',
  title: '',
  left: [{ kind: 'fields', id: 'facts', title: '', fields: null, columns: 1 }],
  main: [{ kind: 'timeline', id: 'timeline', title: '', sources: [] }],
  right: [
    { kind: 'tasks', id: 'tasks', title: '' },
    { kind: 'team', id: 'team', title: '' },
  ],
};

const tabOf = (id: string, part: PageTab['main'][number]): PageTab => ({
  id,
  title: '',
  left: [],
  main: [part],
  right: [],
});

function listTab({ via }: RelatedWay): PageTab {
  const id = `${via.formId}/${via.fieldId}`;
  return tabOf(`tab ${id}`, {
    kind: 'related',
    id,
    title: '',
    via,
    columns: [],
    filter: null,
    sort: [],
    look: 'table',
    limit: 10,
    mayCreate: true,
  });
}
