import {
  AppDraft,
  around,
  blockName,
  configOf,
  type FieldCatalog,
  FormDraft,
  fieldRef,
  fieldsIn,
  formsIn,
  PublicFormDraft,
  type StoredDefinition,
  type Text,
  type Usage,
  ViewDraft,
} from '@mortise/core';

/** A use, and whether what is used can go without this definition losing its sense. */
export interface Use extends Usage {
  readonly essential: boolean;
}

/** Where `content`, a draft or publication of `definition`, uses one of `targets` (ids, or `fieldRef`s). */
export function usesIn(
  definition: Pick<StoredDefinition, 'id' | 'kind'>,
  content: unknown,
  targets: ReadonlySet<string>,
  catalog: FieldCatalog,
): Use[] {
  return readers[definition.kind](content, targets, catalog).map((use) => ({
    ...use,
    definitionId: definition.id,
    kind: definition.kind,
  }));
}

type Found = Pick<Use, 'name' | 'place' | 'essential'>;
type Reader = (content: unknown, targets: ReadonlySet<string>, catalog: FieldCatalog) => Found[];

const readers: Record<StoredDefinition['kind'], Reader> = {
  app: (content, targets) => {
    const app = AppDraft.safeParse(content);
    if (!app.success || !formsIn(app.data.navigation).some((id) => targets.has(id))) return [];
    return [{ name: app.data.name, place: place(app.data.name, '的导航', 'Navigation of'), essential: false }];
  },
  form: (content, targets, catalog) => {
    const form = FormDraft.safeParse(content);
    if (!form.success) return [];
    return form.data.blocks.flatMap((block) => {
      const type = catalog[block.type];
      const isUsed = type
        ?.references(configOf(block, type))
        .some(({ formId, fieldId }) => targets.has(formId) || (fieldId && targets.has(fieldRef(formId, fieldId))));
      if (!isUsed) return [];
      const field = blockName(block, type);
      return [{ name: form.data.name, place: place(field, '字段', 'Field'), essential: true }];
    });
  },
  view: (content, targets) => {
    const view = ViewDraft.safeParse(content);
    if (!view.success) return [];
    const { name, formId, columns, filter, sort } = view.data;
    const uses = (fields: string[]) => fields.some((id) => targets.has(fieldRef(formId, id)));
    return [
      ...(uses(fieldsIn(filter)) ? [{ name, place: place(name, '的筛选条件', 'Filter of'), essential: true }] : []),
      ...(uses(sort.map(({ field }) => field))
        ? [{ name, place: place(name, '的排序', 'Sort of'), essential: true }]
        : []),
      ...(uses(columns.map(({ field }) => field)) || targets.has(formId)
        ? [{ name, place: place(name, '的列', 'Columns of'), essential: false }]
        : []),
    ];
  },
  'public-form': (content, targets) => {
    const form = PublicFormDraft.safeParse(content);
    if (!form.success) return [];
    const { name, formId, fields, capture, consent } = form.data;
    const isUsed = (id: string) => targets.has(fieldRef(formId, id));
    const isKept = capture.some(({ field }) => isUsed(field)) || (consent?.field && isUsed(consent.field));
    return [
      ...(isKept ? [{ name, place: place(name, '的来源信息', 'Captured values of'), essential: true }] : []),
      ...(fields.some(isUsed) || targets.has(formId)
        ? [{ name, place: place(name, '的公开字段', 'Public fields of'), essential: false }]
        : []),
    ];
  },
};

const place = (name: Text, zh: string, en: string): Text =>
  around(
    name,
    (text) => `「${text}」${zh}`,
    (text) => `${en} ${text}`,
  );
