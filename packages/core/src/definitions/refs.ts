import { fieldsIn } from '../conditions/fields-in.ts';
import type { FieldCatalog } from '../field-type.ts';
import { HomeDraft } from '../home/home.ts';
import { homeFields, homeForms } from '../home/home-fields.ts';
import { PageDraft } from '../pages/page.ts';
import { pageFields } from '../pages/page-fields.ts';
import { configOf } from '../records/storage.ts';
import { settingsUses } from '../view-kinds/catalog.ts';
import { AppDraft } from './app.ts';
import type { DefinitionKind } from './definition.ts';
import { DuplicateRuleDraft } from './duplicate-rule.ts';
import { FormDraft } from './form.ts';
import { PublicFormDraft } from './public-form.ts';
import { formsIn } from './publish-app.ts';
import { scopedFields } from './publish-role.ts';
import { RoleDraft } from './role.ts';
import { isSystemField } from './system-fields.ts';
import { ViewDraft } from './view.ts';

/** How a field of another form is named in `refs`: field ids are unique only within their form. */
export const fieldRef = (formId: string, fieldId: string) => `${formId}/${fieldId}`;

/** Everything that a draft or a publication points to. What does not parse points to nothing. */
export function refsOf(kind: DefinitionKind, content: unknown, catalog: FieldCatalog): string[] {
  return [...new Set(readers[kind](content, catalog))];
}

const readers: Record<DefinitionKind, (content: unknown, catalog: FieldCatalog) => string[]> = {
  app: (content) => {
    const app = AppDraft.safeParse(content);
    return app.success ? formsIn(app.data.navigation) : [];
  },
  form: (content, catalog) => {
    const form = FormDraft.safeParse(content);
    if (!form.success) return [];
    return form.data.blocks.flatMap((block) => {
      const type = catalog[block.type];
      const start = block.default?.kind === 'linkage' ? [block.default] : [];
      const references = [...(type ? type.references(configOf(block, type)) : []), ...start];
      const shared = type?.sharedOptions?.(configOf(block, type)) ?? null;
      const called = type?.calls?.(configOf(block, type)) ?? null;
      return [
        ...references.flatMap(({ formId, fieldId }) => (fieldId ? [formId, fieldRef(formId, fieldId)] : [formId])),
        ...(shared === null ? [] : [shared]),
        ...(called === null ? [] : [called.connectorId]),
      ];
    });
  },
  view: (content) => {
    const view = ViewDraft.safeParse(content);
    if (!view.success) return [];
    const { formId, columns, filter, sort } = view.data;
    const fields = [...columns, ...sort, ...settingsUses(view.data)].map(({ field }) => field).concat(fieldsIn(filter));
    return [formId, ...fields.filter((id) => !isSystemField(id)).map((id) => fieldRef(formId, id))];
  },
  'option-set': () => [],
  'duplicate-rule': (content) => {
    const rule = DuplicateRuleDraft.safeParse(content);
    if (!rule.success) return [];
    return rule.data.forms.flatMap(({ formId, fields }) => [
      formId,
      ...Object.values(fields)
        .flat()
        .map((id) => fieldRef(formId, id)),
    ]);
  },
  page: (content) => {
    const page = PageDraft.safeParse(content);
    if (!page.success) return [];
    const named = pageFields(page.data);
    return [page.data.formId, ...named.flatMap(({ formId, fieldId }) => [formId, fieldRef(formId, fieldId)])];
  },
  home: (content) => {
    const home = HomeDraft.safeParse(content);
    if (!home.success) return [];
    return [...homeForms(home.data), ...homeFields(home.data).map(({ formId, fieldId }) => fieldRef(formId, fieldId))];
  },
  role: (content) => {
    const role = RoleDraft.safeParse(content);
    if (!role.success) return [];
    return role.data.forms.flatMap((grant) => [
      grant.formId,
      ...[...Object.keys(grant.fields), ...scopedFields(grant)]
        .filter((id) => !isSystemField(id))
        .map((id) => fieldRef(grant.formId, id)),
    ]);
  },
  'public-form': (content) => {
    const form = PublicFormDraft.safeParse(content);
    if (!form.success) return [];
    const { formId, fields, capture, consent } = form.data;
    const kept = [...capture.map(({ field }) => field), ...(consent?.field ? [consent.field] : [])];
    return [formId, ...[...fields, ...kept].map((id) => fieldRef(formId, id))];
  },
};
