import type { FieldCatalog } from '../field-type.ts';
import { diffHomes } from '../home/diff-homes.ts';
import { HomeDraft } from '../home/home.ts';
import { diffPages } from '../pages/diff-pages.ts';
import { PageDraft } from '../pages/page.ts';
import type { Text } from '../text.ts';
import { AppDraft, type NavigationItem } from './app.ts';
import { changedText } from './changed-text.ts';
import type { DefinitionKind } from './definition.ts';
import { diffDuplicateRules } from './diff-duplicate-rules.ts';
import { diffForms } from './diff-forms.ts';
import { diffPublicForms } from './diff-public-forms.ts';
import { diffRoles } from './diff-roles.ts';
import { diffViews } from './diff-views.ts';
import { changedProperties, type Difference } from './difference.ts';
import { DuplicateRuleDraft } from './duplicate-rule.ts';
import { FormDraft } from './form.ts';
import { diffOptionSets, OptionSetDraft } from './option-set.ts';
import { PublicFormDraft } from './public-form.ts';
import { RoleDraft } from './role.ts';
import { ViewDraft } from './view.ts';

/** What changed from one draft or publication to another, readable. `from` is null before the first publication. */
export function diffDefinitions(
  kind: DefinitionKind,
  from: unknown,
  to: unknown,
  catalog: FieldCatalog,
  formBlocks: FormDraft['blocks'] = [],
): Difference[] {
  switch (kind) {
    case 'form':
      return diffForms(FormDraft.parse(from ?? {}), FormDraft.parse(to ?? {}), catalog);
    case 'view':
      return diffViews(viewIn(from ?? { formId: '' }), viewIn(to ?? { formId: '' }), formBlocks, catalog);
    case 'public-form':
      return diffPublicForms(publicFormIn(from), publicFormIn(to));
    case 'option-set':
      return diffOptionSets(OptionSetDraft.parse(from ?? {}), OptionSetDraft.parse(to ?? {}));
    case 'role':
      return diffRoles(RoleDraft.parse(from ?? {}), RoleDraft.parse(to ?? {}));
    case 'duplicate-rule':
      return diffDuplicateRules(DuplicateRuleDraft.parse(from ?? {}), DuplicateRuleDraft.parse(to ?? {}));
    case 'page':
      return diffPages(pageIn(from), pageIn(to));
    case 'home':
      return diffHomes(HomeDraft.parse(from ?? {}), HomeDraft.parse(to ?? {}));
    case 'app':
      return diffApps(AppDraft.parse(from ?? {}), AppDraft.parse(to ?? {}));
  }
}

const publicFormIn = (content: unknown) => PublicFormDraft.parse(content ?? { formId: '' });
const pageIn = (content: unknown) => PageDraft.parse(content ?? { formId: '' });
const viewIn = (content: unknown) => ViewDraft.parse(content);

const appNames: Partial<Record<keyof AppDraft, Text>> = {
  name: { zh: '名称', en: 'Name' },
  description: { zh: '说明', en: 'Description' },
  icon: { zh: '图标', en: 'Icon' },
  color: { zh: '颜色', en: 'Colour' },
  access: { zh: '谁能使用', en: 'Who may use it' },
};

function diffApps(from: AppDraft, to: AppDraft): Difference[] {
  const [before, after] = [entriesOf(from.navigation), entriesOf(to.navigation)];
  const [entry, gone] = [
    { zh: '导航新增一项', en: 'Navigation entry added' },
    { zh: '导航移除一项', en: 'Navigation entry removed' },
  ];
  const added = [...after.keys()].filter((id) => !before.has(id));
  const removed = [...before.keys()].filter((id) => !after.has(id));
  const order = { zh: '导航的次序或分组改变', en: 'Order or groups of the navigation changed' };
  const isMoved =
    added.length + removed.length === 0 && JSON.stringify(from.navigation) !== JSON.stringify(to.navigation);
  return [
    ...changedProperties(from, to, appNames).map(({ property, name, ...values }) => ({
      kind: 'changed' as const,
      what: property,
      ...values,
      text: changedText(name, values.from, values.to),
    })),
    ...added.map((id) => ({ kind: 'added' as const, what: `navigation ${id}`, to: after.get(id), text: entry })),
    ...removed.map((id) => ({ kind: 'removed' as const, what: `navigation ${id}`, from: before.get(id), text: gone })),
    ...(isMoved ? [{ kind: 'changed' as const, what: 'navigation', text: order }] : []),
  ];
}

const entriesOf = (items: readonly NavigationItem[]): Map<string, NavigationItem> =>
  new Map(items.flatMap((item) => [[item.id, item], ...(item.kind === 'group' ? entriesOf(item.children) : [])]));
