import { changedText } from '../definitions/changed-text.ts';
import { changedProperties, type Difference, sameJson } from '../definitions/difference.ts';
import { type Text, textIn } from '../text.ts';
import type { PageDraft, PageHeader, PageTab } from './page.ts';
import { overviewName } from './page-names.ts';

const headerNames: Partial<Record<keyof PageHeader, Text>> = {
  tags: { zh: '页头的标签', en: 'Tags of the header' },
  facts: { zh: '页头的字段', en: 'Fields of the header' },
  figures: { zh: '页头的数字', en: 'Figures of the header' },
  buttons: { zh: '页头的按钮', en: 'Buttons of the header' },
  stages: { zh: '阶段路径', en: 'Paths of stages' },
};

export function diffPages(from: PageDraft, to: PageDraft): Difference[] {
  const [before, after] = [byId(from.tabs), byId(to.tabs)];
  const kept = (tabs: readonly PageTab[]) => tabs.map(({ id }) => id).filter((id) => before.has(id) && after.has(id));
  return [
    ...changedProperties(from.header, to.header, headerNames).map(
      ({ property, name, ...values }): Difference => ({
        kind: 'changed',
        what: `header ${property}`,
        ...values,
        text: changedText(name, values.from, values.to),
      }),
    ),
    ...to.tabs.filter(({ id }) => !before.has(id)).map((tab) => line('added', tab, '新增', 'added')),
    ...from.tabs.filter(({ id }) => !after.has(id)).map((tab) => line('removed', tab, '移除', 'removed')),
    ...to.tabs
      .filter((tab) => before.has(tab.id) && !sameJson(before.get(tab.id), tab))
      .map((tab) => line('changed', tab, '修改', 'changed')),
    ...(sameJson(kept(from.tabs), kept(to.tabs))
      ? []
      : [
          { kind: 'changed' as const, what: 'tabs', text: { zh: '标签页的次序改变', en: 'Order of the tabs changed' } },
        ]),
  ];
}

const byId = (tabs: readonly PageTab[]) => new Map(tabs.map((tab) => [tab.id, tab]));

function line(kind: Difference['kind'], tab: PageTab, zh: string, en: string): Difference {
  const name = (locale: 'zh' | 'en') => textIn(tab.title, locale) || textIn(overviewName, locale);
  return { kind, what: `tab ${tab.id}`, text: { zh: `${zh}标签页「${name('zh')}」`, en: `Tab ${name('en')} ${en}` } };
}
