'use client';

import { joinWords, type Operation } from '@mortise/core';
import { describedField } from '@mortise/fields';
import { EmptyState, Icon, NoResult, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus, Upload } from 'lucide-react';
import { useFieldContext } from '../context/field-context.tsx';
import { useRuntime } from '../context/runtime-context.tsx';
import { chipText, partsOf, withoutPart } from '../filter/filter-parts.ts';
import type { List } from './use-list.ts';
import type { Question } from './use-records.ts';

interface ListEmptyProps {
  readonly list: List;
  readonly name: string;
  readonly question: Question;
  readonly onCreate: () => void;
  /** Absent where there is no room for it. */
  readonly onImport?: () => void;
}

/** Nothing here at all, or nothing under these conditions: then the narrowest one is named, and may be dropped. */
export function ListEmpty({ list, name, question, onCreate, onImport }: ListEmptyProps) {
  const { t } = useText();
  const runtime = useRuntime();
  const { api } = runtime;
  const context = useFieldContext();
  const { filter, search } = question;
  const parts = partsOf(filter);
  const formId = list.form?.form.id ?? '';
  const may = (operation: Operation) => list.form?.rights.may(operation) ?? false;
  const mayImport = onImport !== undefined && may('import');
  const isNarrowed = parts.length > 0 || search !== '';

  // What each condition costs: the list without it, counted.
  const without = useQuery({
    queryKey: ['count', formId, 'without', JSON.stringify(question)],
    enabled: isNarrowed,
    queryFn: async () => {
      const tried = [
        ...parts.map((_, index) => ({ index, filter: withoutPart(filter, index), search })),
        ...(search === '' ? [] : [{ index: -1, filter, search: '' }]),
      ].slice(0, 8);
      const counts = await Promise.all(
        tried.map(({ filter: rest, search: text }) =>
          api.call('POST /forms/:form/records/count', {
            params: { form: formId },
            body: { filter: rest, search: text },
          }),
        ),
      );
      const found = tried.map((one, at) => ({ ...one, count: counts[at]?.count ?? 0 }));
      return found.reduce((best, one) => (one.count > best.count ? one : best));
    },
  });

  if (!isNarrowed)
    return (
      <EmptyState
        title={t({ zh: joinWords('还没有', name), en: `No ${name} yet` })}
        hint={
          mayImport
            ? t({ zh: '从 Excel 台账导入，或新建一条', en: 'Import your spreadsheet or create the first one' })
            : may('create')
              ? t({ zh: '新建第一条', en: 'Create the first one' })
              : t({ zh: '你能看到的记录会出现在这里', en: 'Records that are open to you come here' })
        }
      >
        {may('create') && (
          <Button type="primary" icon={<Icon of={Plus} />} onClick={onCreate}>
            {t({ zh: joinWords('新建', name), en: `New ${name}` })}
          </Button>
        )}
        {mayImport && (
          <Button icon={<Icon of={Upload} />} onClick={onImport}>
            {t({ zh: '从 Excel 导入', en: 'Import from Excel' })}
          </Button>
        )}
      </EmptyState>
    );

  const drop = without.data;
  const part = drop && drop.index >= 0 ? parts[drop.index] : undefined;
  const words = { locale: context.locale, fieldOf: describedField(list.fieldOf, context) };
  const text = part && chipText(part, words);
  const called = text ? text.field || text.rest : t({ zh: '搜索词', en: 'the search' });
  return (
    <NoResult
      title={t({ zh: joinWords('没有符合条件的', name), en: `No ${name} match` })}
      {...(drop
        ? {
            hint:
              drop.count > 0
                ? t({
                    zh: `去掉「${called}」以后有 ${drop.count} 条`,
                    en: `Without "${called}" there are ${drop.count}`,
                  })
                : t({ zh: '去掉任何一个条件也没有记录', en: 'No single condition is to blame' }),
          }
        : {})}
    >
      {drop && drop.count > 0 && (
        <Button onClick={() => list.go(drop.index < 0 ? { search: '' } : { filter: drop.filter ?? null })}>
          {t({ zh: `去掉「${called}」`, en: `Drop "${called}"` })}
        </Button>
      )}
      <Button type="text" onClick={() => list.go({ filter: null, search: '' })}>
        {t({ zh: '清除筛选', en: 'Clear all' })}
      </Button>
    </NoResult>
  );
}
