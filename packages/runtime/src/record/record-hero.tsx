'use client';

import { joinWords, type PublishedForm, type RecordView, type RuleColor } from '@mortise/core';
import { Avatar, formatFullMoment, formatMoment, Icon, PersonChip, useText } from '@mortise/ui';
import { Tooltip } from 'antd';
import { useRuntime } from '../context/runtime-context.tsx';
import { HeaderFigures } from './page/header-figures.tsx';
import { HeaderValues } from './page/header-values.tsx';
import type { PageShown } from './page/use-page.ts';

interface RecordHeroProps {
  readonly form: PublishedForm;
  /** Null: it is being made. */
  readonly record: RecordView | null;
  /** That the rules give the record as a whole. */
  readonly color: RuleColor | null;
  /** What the header shows beyond the name. Null where nothing but it is to be shown. */
  readonly page: PageShown | null;
}

/** Tile, title, and who has to do with it. */
export function RecordHero({ form, record, color, page }: RecordHeroProps) {
  const { t } = useText();
  const name = t(form.name);
  if (!record)
    return (
      <div className="mo-record-hero" data-color={color ?? undefined}>
        <span className="mo-record-tile" aria-hidden="true">
          <Icon of={form.icon} size={20} />
        </span>
        <h1 className="mo-record-title">{t({ zh: joinWords('新建', name), en: `New ${name}` })}</h1>
      </div>
    );
  return (
    <div className="mo-record-hero" data-color={color ?? undefined}>
      <Avatar id={record.id} name={record.title || name} size={48} shape="thing" />
      <div className="mo-grow">
        <div className="mo-record-named">
          <h1 className="mo-record-title mo-cut" title={record.title}>
            {record.title || t({ zh: '未命名', en: 'Untitled' })}
          </h1>
          {page && <HeaderValues ids={page.page.header.tags} />}
        </div>
        <RecordMeta record={record} facts={page?.page.header.facts ?? none} />
      </div>
      {page && <HeaderFigures />}
    </div>
  );
}

const none: readonly string[] = [];

/** What the builder chose to stand below the name; without that, who made it and changed it last. */
function RecordMeta({ record, facts }: { readonly record: RecordView; readonly facts: readonly string[] }) {
  const { t, locale } = useText();
  const { titles, timeZone } = useRuntime();
  const nameOf = (id: string) => titles.of(id) ?? t({ zh: '已离开的成员', en: 'Former member' });
  const when = (moment: string) => (
    <Tooltip title={formatFullMoment(moment, timeZone)}>
      <time className="mo-num" dateTime={moment}>
        {formatMoment(moment, { locale, timeZone })}
      </time>
    </Tooltip>
  );
  return (
    <div className="mo-record-meta">
      {record.ownerId && (
        <span className="mo-record-owner">
          {t({ zh: '负责人', en: 'Owner' })}
          <PersonChip person={{ id: record.ownerId, name: nameOf(record.ownerId) }} />
        </span>
      )}
      {facts.length > 0 ? (
        <HeaderValues ids={facts} />
      ) : (
        <>
          <span>
            {t({ zh: `${nameOf(record.createdBy)} 创建于 `, en: `Created by ${nameOf(record.createdBy)}, ` })}
            {when(record.createdAt)}
          </span>
          {record.updatedAt !== record.createdAt && (
            <span>
              {t({ zh: `${nameOf(record.updatedBy)} 更新于 `, en: `Updated by ${nameOf(record.updatedBy)}, ` })}
              {when(record.updatedAt)}
            </span>
          )}
        </>
      )}
    </div>
  );
}
