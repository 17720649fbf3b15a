import {
  type Actor,
  type Conversion,
  type ConvertedColumn,
  conversionsOf,
  err,
  type Field,
  type FieldCatalog,
  fieldsOf,
  issue,
  ok,
  type PublishedForm,
  type Result,
  type StoredDefinition,
  type TypeChanges,
  targetOf,
} from '@mortise/core';
import { formIn } from '../definitions/parse-draft.ts';
import type { DefinitionPorts } from '../definitions/ports.ts';
import type { Publication } from '../definitions/prepare-publication.ts';

const pauseMs = 250;
const longestWaitMs = 15_000;

/** A form about to be published, and what of its values that converts. */
export interface Converting {
  readonly publication: Publication;
  readonly conversions: readonly Conversion[];
}

/** Publications that convert values. */
export const convertingIn = (publications: readonly Publication[], catalog: FieldCatalog): Converting[] =>
  publications.flatMap((publication) => {
    const { kind, published } = publication.definition;
    const next = kind === 'form' ? formIn(publication.content) : null;
    const conversions = next ? conversionsOf(published as PublishedForm | null, next, catalog) : [];
    return conversions.length > 0 ? [{ publication, conversions }] : [];
  });

/** Leaves the publication to a worker, which converts the values first. */
export async function startTypeChange(
  converting: readonly Converting[],
  publications: readonly Publication[],
  actor: Actor,
  { typeChanges, jobs, catalog }: Pick<DefinitionPorts, 'typeChanges' | 'jobs' | 'catalog'>,
): Promise<Result<readonly StoredDefinition[]>> {
  const [only] = converting;
  if (!only || publications.length > 1) return err({ code: 'invalid', issues: [issue(['blocks'], 'alone', alone)] });
  const { publication, conversions } = only;
  const { definition, content, note } = publication;
  const columns = conversions.map((conversion) => columnOf(conversion, publication, catalog));
  const shared = columns.find((column, at) => columns.findLastIndex(isKeptWith(column)) > at);
  if (shared) {
    const at = formIn(content)?.blocks.findIndex(({ id }) => id === shared.fieldId) ?? 0;
    return err({ code: 'invalid', issues: [issue(['blocks', at, 'lostTo'], 'shared', keptTwice)] });
  }
  const started = await startOnceSettled(typeChanges, {
    formId: definition.id,
    table: definition.key,
    content,
    note,
    by: actor.userId,
    timeZone: actor.timeZone,
    columns,
  });
  if (!started.ok) return started;
  await jobs.enqueue({ name: 'convert-values', id: started.value.id, payload: {} });
  return ok([definition]);
}

/** The change before is in effect and still looks after what was written meanwhile: that takes seconds, and is waited for. */
async function startOnceSettled(
  typeChanges: TypeChanges,
  wanted: Parameters<TypeChanges['start']>[0],
): ReturnType<TypeChanges['start']> {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    const started = await typeChanges.start(wanted);
    if (started.ok || waitedMs >= longestWaitMs) return started;
    if ((await typeChanges.latest(wanted.formId))?.state === 'running') return started;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

const isKeptWith = (one: ConvertedColumn) => (other: ConvertedColumn) =>
  one.lostKey !== null && one.lostKey === other.lostKey && one.subform === other.subform;

function columnOf({ from, to, subform }: Conversion, publication: Publication, catalog: FieldCatalog): ConvertedColumn {
  const isColumn = to.storage.in === 'column';
  return {
    fieldId: to.id,
    key: to.key,
    subform: subform?.key ?? null,
    sqlType: to.storage.in === 'column' ? to.storage.sqlType : null,
    fromLinks: from.storage.in === 'link',
    references: targetOf(to.storage) ?? null,
    lostKey: lostField(to, subform, publication, catalog)?.key ?? null,
    isAudited: isColumn && from.storage.in === 'column' && from.block.type === to.block.type,
  };
}

/** Beside the field, in the record or in the row. Only a field that was never published is empty everywhere. */
function lostField(
  { block }: Field,
  subform: Field | null,
  { content, definition }: Publication,
  catalog: FieldCatalog,
): Field | undefined {
  const [next, previous] = [formIn(content), formIn(definition.published)];
  const fields = next ? fieldsOf(next, catalog) : [];
  const beside = subform ? (fields.find(({ id }) => id === subform.id)?.columns ?? []) : fields;
  const field = beside.find(({ id }) => id === block.lostTo);
  const isNew = !previous?.blocks.some(({ id }) => id === block.lostTo);
  return isNew && field?.storage.in === 'column' && field.storage.sqlType === 'text' ? field : undefined;
}

const keptTwice = {
  zh: '另一个字段的原值也存到这里，请换一个新的文本字段',
  en: 'What another field loses is kept here too. Name a new text field of its own',
};
const alone = {
  zh: '改了字段类型的表单要单独发布',
  en: 'A form whose field changes its type is published by itself',
};
