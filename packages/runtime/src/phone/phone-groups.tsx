'use client';

import { type GridGroup, type GridSettings, type GroupPage, textIn } from '@mortise/core';
import { formatNumber, Icon, ListSkeleton, OptionDot, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { NotLoaded } from '../context/not-loaded.tsx';
import { useRuntime } from '../context/runtime-context.tsx';
import { arrangeGroups, type Level } from '../grid/groups/arrange-groups.ts';
import { hasValue } from '../grid/groups/has-value.ts';
import { FigureText } from '../grid/summary/figure-text.tsx';
import { ListEmpty } from '../list/list-empty.tsx';
import { readIds } from '../list/list-fields.ts';
import { useRowColors } from '../list/use-row-colors.ts';
import { bothOf } from '../list/within.ts';
import { useChanges } from '../live/use-changes.ts';
import { useRefresh } from '../live/use-refresh.ts';
import type { ViewKindProps } from '../view-kinds/view-kind-view.ts';
import { PhoneFrame } from './phone-frame.tsx';
import { PhoneRow } from './phone-row.tsx';
import { rowFacts } from './row-facts.ts';

interface PhoneGroupsProps extends ViewKindProps {
  /** The outer level: a phone has room for one. */
  readonly group: GridGroup;
}

/** The rows of a group that are shown, and where the next ones begin. */
type Page = Pick<GroupPage, 'items' | 'nextCursor'>;
const noPage: Page = { items: [], nextCursor: null };

/** Pages that one asked for, by group, as long as the question is the same. */
interface Added {
  readonly asked: string;
  readonly pages: ReadonlyMap<string, Page>;
}

const firstRows = 10;
const moreRows = 50;

/** The groups of a list on a phone, each with its count, its sum and its first rows. */
export function PhoneGroups(props: PhoneGroupsProps) {
  const { list, form, shown, group, onCreate } = props;
  const { t, locale } = useText();
  const { api, titles } = useRuntime();
  const { fieldOf, state, go } = list;
  const formId = form.form.id;
  const settings = shown.settings as unknown as GridSettings;
  const question = { filter: shown.filter, sort: shown.sort, search: state.search };
  const facts = rowFacts(shown.columns, fieldOf);
  const colors = useRowColors(form, fieldOf, settings.colors);
  const field = fieldOf(group.field);
  const summed = Object.entries(settings.summary).flatMap(([id, of]) => {
    const found = fieldOf(id);
    return found ? [{ field: found, of }] : [];
  });
  // There is room for one figure: what adds up says the most.
  const sum = summed.find(({ of }) => of === 'sum') ?? summed[0];
  const ids = [...Object.values(facts).flatMap((fact) => (fact ? [fact.id] : [])), ...(colors?.reads ?? [])];
  const asked = JSON.stringify([question, group, readIds(ids), sum && [sum.field.id, sum.of]]);
  const [more, setMore] = useState<Added>({ asked, pages: new Map() });
  const added = more.asked === asked ? more.pages : new Map<string, Page>();
  const found = useQuery({
    queryKey: ['groups', formId, 'phone', asked],
    placeholderData: (before, query) => (query?.queryKey[1] === formId ? before : undefined),
    queryFn: async () => {
      const { filter, search, sort } = question;
      const figures = sum ? [{ field: sum.field.id, of: sum.of }] : [];
      const by = { by: group.field, per: group.per };
      const body = { filter, search, sort: [...sort], ...by, figures, fields: readIds(ids), limit: firstRows };
      const answer = await api.call('POST /forms/:form/records/groups', { params: { form: formId }, body });
      titles.learn(answer.titles);
      return answer.groups;
    },
  });
  const { data } = found;
  const refresh = useRefresh(found.refetch);
  useChanges(formId, () => {
    setMore({ asked, pages: new Map() });
    refresh();
  });
  const groups = useMemo(() => {
    if (!data || !field) return [];
    const level: Level = { ...group, field };
    return arrangeGroups(data, [], [level], { locale, titleOf: titles.of });
  }, [data, field, group, locale, titles]);
  const turned = new Set(state.folded ?? []);
  const total = groups.reduce((all, { count }) => all + count, 0);

  async function readMore(name: string, key: string | null, { items, nextCursor: cursor }: Page) {
    if (!field) return;
    const { search, sort } = question;
    const filter = bothOf(hasValue(field, key, group.per), question.filter);
    const body = { filter, search, sort: [...sort], fields: readIds(ids), limit: moreRows, cursor };
    const page = await api.call('POST /forms/:form/records/query', { params: { form: formId }, body });
    titles.learn(page.titles);
    const next: Page = { items: [...items, ...page.items], nextCursor: page.nextCursor };
    setMore({ asked, pages: new Map(added).set(name, next) });
  }

  if (found.error && !data) {
    return (
      <NotLoaded
        title={t({ zh: '列表没有加载出来', en: "Couldn't load the list" })}
        error={found.error}
        onRetry={refresh}
      />
    );
  }
  return (
    <PhoneFrame {...props} count={total > 0 ? formatNumber(total) : null}>
      {!data && <ListSkeleton rows={8} rowHeight={96} />}
      {data && groups.length === 0 && (
        <ListEmpty list={list} name={t(form.form.name)} question={question} onCreate={() => onCreate()} />
      )}
      {groups.map(({ name, key: { key }, label, color, count, figures }) => {
        const isFolded = turned.has(name) !== settings.folded;
        const shownPage: Page = added.get(name) ?? data?.find((one) => one.key === key) ?? noPage;
        const rows = shownPage.items;
        return (
          <section key={name} className="rt-phone-group">
            <h2>
              <button
                type="button"
                aria-expanded={!isFolded}
                onClick={() =>
                  go({ folded: turned.has(name) ? [...turned].filter((one) => one !== name) : [...turned, name] })
                }
              >
                <Icon of={isFolded ? ChevronRight : ChevronDown} size={14} />
                {color && <OptionDot color={color} />}
                <b className="mo-cut">{textIn(label, locale)}</b>
                <span className="mo-num mo-ink-3">{formatNumber(count)}</span>
                {sum && (
                  <span className="mo-end">
                    <FigureText field={sum.field} of={sum.of} value={figures[`${sum.of} ${sum.field.id}`] ?? null} />
                  </span>
                )}
              </button>
            </h2>
            {!isFolded &&
              rows.map((record) => (
                <PhoneRow
                  key={record.id}
                  record={record}
                  facts={facts}
                  color={colors?.of(record).record ?? null}
                  onOpen={(recordId) => go({ recordId }, true)}
                />
              ))}
            {!isFolded && shownPage.nextCursor !== null && (
              <button
                type="button"
                className="rt-phone-more"
                onClick={() => void readMore(name, key, shownPage).catch(props.onFailed)}
              >
                {t({ zh: `再显示 ${formatNumber(Math.min(moreRows, count - rows.length))} 条`, en: 'Show more' })}
              </button>
            )}
          </section>
        );
      })}
    </PhoneFrame>
  );
}
