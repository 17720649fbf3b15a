'use client';

import { joinWords, type KanbanSettings, textIn } from '@mortise/core';
import { useText } from '@mortise/ui';
import { ListFrame } from '../../list/list-frame.tsx';
import { useCountText } from '../../list/use-count-text.ts';
import type { ViewKindProps } from '../view-kind-view.ts';
import { KanbanBody } from './kanban-body.tsx';

/** A board with the head, the views and the tools of every list. */
export function DesktopKanban(props: ViewKindProps) {
  const { t } = useText();
  const { list, form, shown, onCreate } = props;
  const [count, onCount] = useCountText();
  const { group } = shown.settings as unknown as KanbanSettings;
  const by = group === null ? undefined : list.fieldOf(group);
  return (
    <ListFrame
      list={list}
      form={form}
      shown={shown}
      count={count}
      onCreate={() => onCreate()}
      settings={{
        label: by
          ? { zh: `按${textIn(by.label, 'zh')}分列`, en: `Columns by ${textIn(by.label, 'en')}` }
          : { zh: '看板设置', en: 'Kanban settings' },
        isOpen: by === undefined,
      }}
      fieldsLabel={{ zh: '卡片字段', en: 'Card fields' }}
    >
      <section
        className="rt-body"
        aria-label={t({ zh: joinWords(t(form.form.name), '看板'), en: `Board of ${t(form.form.name)}` })}
      >
        <KanbanBody {...props} onCount={onCount} />
      </section>
    </ListFrame>
  );
}
