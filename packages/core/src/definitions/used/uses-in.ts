import { fieldsIn } from '../../conditions/fields-in.ts';
import type { FieldCatalog } from '../../field-type.ts';
import { HomeDraft } from '../../home/home.ts';
import { homeFields, homeForms } from '../../home/home-fields.ts';
import { PageDraft, relatedParts } from '../../pages/page.ts';
import { pageFields } from '../../pages/page-fields.ts';
import type { StoredDefinition } from '../../ports/definitions.ts';
import type { Bilingual } from '../../text.ts';
import { settingsUses } from '../../view-kinds/catalog.ts';
import { AppDraft } from '../app.ts';
import { DuplicateRuleDraft } from '../duplicate-rule.ts';
import { FormDraft } from '../form.ts';
import { PublicFormDraft } from '../public-form.ts';
import { formsIn } from '../publish-app.ts';
import { scopedFields } from '../publish-role.ts';
import { RoleDraft } from '../role.ts';
import { ViewDraft } from '../view.ts';
import { namesOption } from './mentions.ts';
import { placeIn } from './place-in.ts';
import type { Use, UseTarget } from './use.ts';
import { usesInForm } from './uses-in-form.ts';

/** Where `content`, a draft or publication of `definition`, uses the target. */
export function usesIn(
  definition: Pick<StoredDefinition, 'id' | 'appId' | 'kind'>,
  content: unknown,
  target: UseTarget,
  catalog: FieldCatalog,
): Use[] {
  const { id: definitionId, appId, kind } = definition;
  if (kind === 'form') {
    const form = FormDraft.safeParse(content);
    return form.success ? usesInForm({ ...form.data, id: definitionId, appId }, target, catalog) : [];
  }
  return readers[kind](content, target).map(({ formId, ...use }) => ({
    ...use,
    definitionId,
    kind,
    ...(formId === undefined ? {} : { at: { appId, formId } }),
  }));
}

type Found = Pick<Use, 'name' | 'place' | 'essential'> & { readonly formId?: string };
type Reader = (content: unknown, target: UseTarget) => Found[];

const readers: Record<Exclude<StoredDefinition['kind'], 'form'>, Reader> = {
  app: (content, { definitionId, fieldId }) => {
    const app = AppDraft.safeParse(content);
    if (!app.success || fieldId !== undefined || !formsIn(app.data.navigation).includes(definitionId)) return [];
    return [{ name: app.data.name, place: placeIn(app.data.name, '的导航', 'Navigation of'), essential: false }];
  },
  'option-set': () => [],
  'duplicate-rule': (content, { definitionId, fieldId, option }) => {
    const rule = DuplicateRuleDraft.safeParse(content);
    const form = rule.data?.forms.find(({ formId }) => formId === definitionId);
    if (!rule.success || !form || option) return [];
    const { name } = rule.data;
    const isCompared = fieldId !== undefined && Object.values(form.fields).some((ids) => ids.includes(fieldId));
    if (fieldId !== undefined && !isCompared) return [];
    const place = placeIn(name, isCompared ? '比较的字段' : '的表单', isCompared ? 'Fields compared by' : 'Forms of');
    return [{ name, formId: definitionId, place, essential: isCompared }];
  },
  page: (content, { definitionId, fieldId, option }) => {
    const page = PageDraft.safeParse(content);
    if (!page.success) return [];
    const { formId } = page.data;
    const found = (name: Bilingual, essential: boolean): Found[] => [
      { name: { zh: '记录页', en: 'Record page' }, formId, place: name, essential },
    ];
    if (option) return isNarrowedBy(page.data, fieldId, option) ? found(pageFilter, true) : [];
    const named = pageFields(page.data).filter((one) => one.formId === definitionId);
    if (fieldId === undefined) return formId === definitionId || named.length > 0 ? found(pageParts, false) : [];
    const uses = new Set(named.filter((one) => one.fieldId === fieldId).map(({ use }) => use));
    return [
      ...(uses.has('way') ? found(pageWay, true) : []),
      ...(uses.has('filter') ? found(pageFilter, true) : []),
      ...(uses.has('shown') ? found(pageParts, false) : []),
    ];
  },
  home: (content, { definitionId, fieldId, option }) => {
    const home = HomeDraft.safeParse(content);
    if (!home.success || option) return [];
    const names = homeFields(home.data).some((one) => one.formId === definitionId && one.fieldId === fieldId);
    if (fieldId === undefined ? !homeForms(home.data).includes(definitionId) : !names) return [];
    return [{ name: { zh: '工作台', en: 'Home page' }, place: homePlace, essential: fieldId !== undefined }];
  },
  role: (content, { definitionId, fieldId, option }) => {
    const role = RoleDraft.safeParse(content);
    const grant = role.data?.forms.find(({ formId }) => formId === definitionId);
    if (!role.success || !grant) return [];
    const { name } = role.data;
    const found = (isFound: boolean, zh: string, en: string, essential: boolean): Found[] =>
      isFound ? [{ name, formId: definitionId, place: placeIn(name, zh, en), essential }] : [];
    if (fieldId === undefined) return found(true, '角色的权限', 'Rights of role', false);
    if (option) return found(namesOption(grant.scopes, fieldId, option), '角色的数据范围', 'Records of role', true);
    return [
      ...found(scopedFields(grant).includes(fieldId), '角色的数据范围', 'Records of role', true),
      ...found(fieldId in grant.fields, '角色的字段权限', 'Field rights of role', false),
    ];
  },
  view: (content, { definitionId, fieldId, option }) => {
    const view = ViewDraft.safeParse(content);
    if (!view.success || view.data.formId !== definitionId) return [];
    const { name, formId, columns, filter, sort } = view.data;
    const found = (isFound: boolean, zh: string, en: string, essential = true): Found[] =>
      isFound ? [{ name, formId, place: placeIn(name, zh, en), essential }] : [];
    if (fieldId === undefined) return found(true, '的列', 'Columns of', false);
    if (option) return found(namesOption(filter, fieldId, option), '的筛选条件', 'Filter of');
    return [
      ...found(fieldsIn(filter).includes(fieldId), '的筛选条件', 'Filter of'),
      ...found(
        sort.some(({ field }) => field === fieldId),
        '的排序',
        'Sort of',
      ),
      ...found(
        columns.some(({ field }) => field === fieldId),
        '的列',
        'Columns of',
        false,
      ),
      ...settingsUses(view.data)
        .filter(({ field }) => field === fieldId)
        .flatMap(({ place, essential }) => found(true, place.zh, place.en, essential)),
    ];
  },
  'public-form': (content, { definitionId, fieldId, option }) => {
    const form = PublicFormDraft.safeParse(content);
    if (!form.success || form.data.formId !== definitionId || option) return [];
    const { name, formId, fields, capture, consent } = form.data;
    const isKept = capture.some(({ field }) => field === fieldId) || (consent !== null && consent.field === fieldId);
    const isAsked = fieldId === undefined || fields.includes(fieldId);
    return [
      ...(isKept && fieldId !== undefined
        ? [{ name, formId, place: placeIn(name, '的来源信息', 'Captured values of'), essential: true }]
        : []),
      ...(isAsked ? [{ name, formId, place: placeIn(name, '的公开字段', 'Public fields of'), essential: false }] : []),
    ];
  },
};

const homePlace: Bilingual = { zh: '工作台的区块', en: 'Blocks of the home page' };
const pageWay: Bilingual = { zh: '记录页的关联列表', en: 'Related lists of the record page' };
const pageFilter: Bilingual = { zh: '记录页关联列表的筛选条件', en: 'Filters of related lists on the record page' };
const pageParts: Bilingual = { zh: '记录页显示的内容', en: 'What the record page shows' };

const isNarrowedBy = (page: PageDraft, fieldId: string | undefined, option: NonNullable<UseTarget['option']>) =>
  fieldId !== undefined && relatedParts(page).some(({ filter }) => namesOption(filter, fieldId, option));
