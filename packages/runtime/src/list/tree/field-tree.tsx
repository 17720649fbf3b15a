'use client';

import { textIn } from '@mortise/core';
import { formatNumber, Icon, ListSkeleton, OptionDot, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { ChevronDown, ChevronRight, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import { useChanges } from '../../live/use-changes.ts';
import { useRefresh } from '../../live/use-refresh.ts';
import type { ListField } from '../list-fields.ts';
import type { Question } from '../use-records.ts';
import { foundIn, type TreeNode, treeNodes } from './tree-nodes.ts';

interface FieldTreeProps {
  readonly formId: string;
  readonly field: ListField;
  /** Of the list, without what the tree itself asks. */
  readonly question: Question;
  /** The place one looks into; undefined for all, null for records without a value. */
  readonly chosen: string | null | undefined;
  readonly onChoose: (key: string | null | undefined) => void;
}

/** From this many places on there is a box to search them. */
const manyPlaces = 12;

/** The values of a field at the left of a list, with how many records have each: one of them narrows the list. */
export function FieldTree({ formId, field, question, chosen, onChoose }: FieldTreeProps) {
  const { t, locale } = useText();
  const { api, titles } = useRuntime();
  const [words, setWords] = useState('');
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const { filter, search } = question;
  const tally = useQuery({
    queryKey: ['tally', formId, JSON.stringify([field.id, filter, search])],
    placeholderData: (before, query) => (query?.queryKey[1] === formId ? before : undefined),
    queryFn: async () => {
      const body = { field: field.id, filter, search };
      const found = await api.call('POST /forms/:form/records/tally', { params: { form: formId }, body });
      titles.learn(found.titles);
      return found;
    },
  });
  useChanges(formId, useRefresh(tally.refetch));
  const departments = useQuery({
    queryKey: ['departments'],
    queryFn: () => api.call('GET /departments'),
    staleTime: 60_000,
    enabled: field.kind === 'department',
  });
  const isReady = tally.data !== undefined && (field.kind !== 'department' || departments.data !== undefined);
  const nodes = useMemo(
    () => (tally.data ? treeNodes(field, tally.data, departments.data ?? [], titles.of) : []),
    [field, tally.data, departments.data, titles],
  );
  const shown = foundIn(nodes, words, locale);
  const isFlat = shown.every(({ below }) => below.length === 0);

  const nodeOf = (node: TreeNode, depth: number): React.ReactNode => {
    const { key, label, color, count, below } = node;
    const isShut = key !== null && shut.has(key) && words === '';
    const turn = () => {
      const next = new Set(shut);
      if (key === null) return;
      if (next.has(key)) next.delete(key);
      else next.add(key);
      setShut(next);
    };
    return (
      <li key={key ?? ''}>
        <div className="rt-tree-row" style={{ paddingLeft: 8 + depth * 16 }} data-on={chosen === key || undefined}>
          {below.length > 0 ? (
            <button
              type="button"
              className="rt-tree-turn"
              aria-expanded={!isShut}
              aria-label={
                isShut
                  ? t({ zh: `展开${textIn(label, 'zh')}`, en: `Unfold ${textIn(label, 'en')}` })
                  : t({ zh: `收起${textIn(label, 'zh')}`, en: `Fold ${textIn(label, 'en')}` })
              }
              onClick={turn}
            >
              <Icon of={isShut ? ChevronRight : ChevronDown} size={14} />
            </button>
          ) : (
            !isFlat && <span className="rt-tree-turn" />
          )}
          <button
            type="button"
            className="rt-tree-name"
            aria-current={chosen === key ? 'true' : undefined}
            onClick={() => onChoose(chosen === key ? undefined : key)}
          >
            {color && <OptionDot color={color} />}
            <span className="mo-cut">{textIn(label, locale)}</span>
            <span className="mo-num mo-ink-3">{formatNumber(count)}</span>
          </button>
        </div>
        {below.length > 0 && !isShut && <ul>{below.map((one) => nodeOf(one, depth + 1))}</ul>}
      </li>
    );
  };
  const name = t(field.label);
  return (
    <nav className="rt-tree" aria-label={t({ zh: `按${name}看`, en: `By ${name}` })}>
      <div className="rt-tree-head">{name}</div>
      {(nodes.length > manyPlaces || words !== '') && (
        <Input
          size="small"
          allowClear
          prefix={<Icon of={Search} size={14} />}
          placeholder={t({ zh: `搜索${name}`, en: `Search ${name}` })}
          onChange={({ target }) => setWords(target.value)}
        />
      )}
      {isReady ? (
        <ul>
          <li>
            <div className="rt-tree-row" data-on={chosen === undefined || undefined}>
              <button
                type="button"
                className="rt-tree-name"
                aria-current={chosen === undefined ? 'true' : undefined}
                onClick={() => onChoose(undefined)}
              >
                {t({ zh: '全部', en: 'All' })}
              </button>
            </div>
          </li>
          {shown.map((node) => nodeOf(node, 0))}
        </ul>
      ) : (
        <ListSkeleton rows={6} rowHeight={32} />
      )}
      {tally.data?.more && (
        <p className="rt-tree-more">{t({ zh: '只列出最常见的 500 个', en: 'The 500 most frequent only' })}</p>
      )}
    </nav>
  );
}
