'use client';

import { type GridSettings, type GroupKey, type GroupPage, textIn } from '@mortise/core';
import { useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import { type ListField, readIds } from '../../list/list-fields.ts';
import type { Question } from '../../list/use-records.ts';
import { bothOf } from '../../list/within.ts';
import { useRefresh } from '../../live/use-refresh.ts';
import { arrangeGroups, type Level } from './arrange-groups.ts';
import type { GroupPorts } from './grouped-source.ts';
import { hasValue } from './has-value.ts';

interface Asked {
  readonly formId: string;
  readonly question: Question;
  readonly settings: Pick<GridSettings, 'groups' | 'summary'>;
  readonly fieldOf: (id: string) => ListField | undefined;
  readonly fieldIds: readonly string[];
}

/** The groups of a list as they are counted now, and how their records are read. */
export function useGroups({ formId, question, settings, fieldOf, fieldIds }: Asked) {
  const { api, titles } = useRuntime();
  const { locale } = useText();
  const levels = useMemo(
    () =>
      settings.groups.flatMap(({ field: id, ...level }): Level[] => {
        const field = fieldOf(id);
        return field ? [{ ...level, field }] : [];
      }),
    [settings.groups, fieldOf],
  );
  const [first, second] = levels;
  const asked = JSON.stringify({
    question,
    by: first && { by: first.field.id, per: first.per },
    lanes: second && { lanes: second.field.id, lanesPer: second.per },
    figures: Object.entries(settings.summary).map(([field, of]) => ({ field, of })),
    fields: readIds(fieldIds),
  });
  const params = useMemo(() => ({ form: formId }), [formId]);

  const heads = useQuery({
    queryKey: ['groups', formId, asked],
    placeholderData: (before, query) => (query?.queryKey[1] === formId ? before : undefined),
    queryFn: async () => {
      const { question: of, by, lanes, figures } = JSON.parse(asked) as Parsed;
      const { filter, search } = of;
      const ask = async (inner: object) => {
        const body = { filter, search, ...by, ...inner, figures, fields: [], limit: 0 };
        const found = await api.call('POST /forms/:form/records/groups', { params, body });
        titles.learn(found.titles);
        return found;
      };
      const [outer, inside] = await Promise.all([ask({}), lanes ? ask(lanes) : null]);
      return { asked, outer: outer.groups, inner: inside?.groups ?? [], more: outer.more || (inside?.more ?? false) };
    },
  });
  const { data } = heads;
  const groups = useMemo(() => {
    if (!data || !first) return null;
    const words = { locale, titleOf: titles.of };
    return arrangeGroups(data.outer, data.inner, second ? [first, second] : [first], words);
  }, [data, first, second, locale, titles]);

  const ports = useMemo<GroupPorts>(() => {
    const { question: of, by, lanes, fields } = JSON.parse(asked) as Parsed;
    const { filter, search, sort } = of;
    return {
      pages: async (some, limit) => {
        const body = {
          filter,
          search,
          sort: [...sort],
          ...by,
          ...lanes,
          fields: [...fields],
          groups: [...some],
          limit,
        };
        const found = await api.call('POST /forms/:form/records/group-pages', { params, body });
        titles.learn(found.titles);
        return found.groups as readonly GroupPage[];
      },
      page: async ({ key, lane }: GroupKey, cursor, limit, light) => {
        const within = bothOf(
          first ? hasValue(first.field, key, first.per) : null,
          second ? hasValue(second.field, lane, second.per) : null,
          filter,
        );
        const body = { filter: within, search, sort: [...sort], fields: light ? [] : [...fields], limit, cursor };
        const found = await api.call('POST /forms/:form/records/query', { params, body });
        titles.learn(found.titles);
        return found;
      },
    };
  }, [api, titles, params, asked, first, second]);

  const refresh = useRefresh(heads.refetch);
  return {
    groups,
    ports,
    hasMore: data?.more ?? false,
    error: heads.error,
    refresh,
    /** What the groups are by, in words. */
    label: levels.map(({ field }) => textIn(field.label, locale)).join(' / '),
  };
}

interface Parsed {
  readonly question: Question;
  readonly by: { readonly by: string; readonly per: Level['per'] };
  readonly lanes?: { readonly lanes: string; readonly lanesPer: Level['per'] };
  readonly figures: { readonly field: string; readonly of: GridSettings['summary'][string] }[];
  readonly fields: readonly string[];
}
