'use client';

import { joinWords } from '@mortise/core';
import { ListSkeleton, useText } from '@mortise/ui';
import { useState } from 'react';
import { ListEmpty } from '../../list/list-empty.tsx';
import { ListFrame } from '../../list/list-frame.tsx';
import { countText, usePlace } from '../../list/use-place.ts';
import { colorsOf, useRowColors } from '../../list/use-row-colors.ts';
import { useRows } from '../../list/use-rows.ts';
import { rowFacts } from '../../phone/row-facts.ts';
import type { ViewKindProps } from '../view-kind-view.ts';
import { RecordPane } from './record-pane.tsx';
import { SplitList } from './split-list.tsx';

/** The list at the left, the record at the right: the first one until another is chosen. */
export function DesktopSplit(props: ViewKindProps) {
  const { list, form, shown, given, onCreate, onFailed, onPlace } = props;
  const { t } = useText();
  const { fieldOf, state, go } = list;
  const formId = form.form.id;
  const name = t(form.form.name);
  const question = { filter: shown.filter, sort: shown.sort, search: state.search };
  const facts = rowFacts(shown.columns, fieldOf);
  const colors = useRowColors(form, fieldOf, colorsOf(shown));
  const ids = [...Object.values(facts).flatMap((field) => (field ? [field.id] : [])), ...(colors?.reads ?? [])];
  const { items, rows, count, refresh } = useRows(formId, question, ids);
  const [mayLeave, setMayLeave] = useState<() => Promise<boolean>>(() => async () => true);
  const chosen = state.recordId ?? items[0]?.id ?? null;
  const at = items.findIndex(({ id }) => id === chosen);
  usePlace(at < 0 ? null : at, count, onPlace);

  const choose = async (recordId: string) => {
    if (recordId !== chosen && (await mayLeave())) go({ recordId });
  };
  const create = async () => {
    if (await mayLeave()) onCreate();
  };
  const isEmpty = rows.isSuccess && items.length === 0 && state.recordId === null;
  return (
    <ListFrame
      list={list}
      form={form}
      shown={shown}
      count={count ? countText(count) : undefined}
      onCreate={() => void create()}
      settings={{ label: { zh: '颜色', en: 'Colours' } }}
      fieldsLabel={{ zh: '列表字段', en: 'List fields' }}
    >
      {isEmpty ? (
        <ListEmpty list={list} name={name} question={question} onCreate={() => onCreate()} />
      ) : (
        <div className="rt-split">
          {rows.isPending ? (
            <ListSkeleton rows={10} rowHeight={72} />
          ) : (
            <SplitList
              label={t({ zh: joinWords(name, '列表'), en: `List of ${name}` })}
              items={items}
              chosen={chosen}
              facts={facts}
              colorOf={(record) => colors?.of(record).record ?? null}
              onChoose={(id) => void choose(id)}
              onEnd={() => {
                if (rows.hasNextPage && !rows.isFetchingNextPage) void rows.fetchNextPage().catch(onFailed);
              }}
            />
          )}
          <section className="rt-split-record" aria-label={t({ zh: '记录', en: 'Record' })}>
            {chosen && (
              <RecordPane
                formId={formId}
                recordId={chosen}
                given={given}
                query={question}
                {...(at >= 0 && count ? { position: { index: at + 1, count: countText(count) } } : {})}
                onGuard={setMayLeave}
                onShow={(recordId) => {
                  refresh();
                  go({ recordId });
                }}
              />
            )}
          </section>
        </div>
      )}
    </ListFrame>
  );
}
