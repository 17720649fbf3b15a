'use client';

import { iconOf } from '@mortise/fields/tiles';
import { Icon, useText } from '@mortise/ui';
import { Dropdown } from 'antd';
import { ChevronDown, Minus } from 'lucide-react';
import type { ColumnAnalysis } from '../analysis.ts';
import type { DraftColumn } from '../plan/draft.ts';
import { setType } from '../plan/edits.ts';
import { placeOf } from '../plan/places.ts';
import { typesFor } from '../plan/type-target.ts';
import { useWork } from '../work-context.ts';
import { labelOf, typeWords } from './type-words.ts';

interface TypeCellProps {
  sheet: number;
  analysed: ColumnAnalysis;
  column: DraftColumn;
  isEmpty: boolean;
}

/** What the column was taken for. Of a new field it can be changed; elsewhere the field or the other sheet decides. */
export function TypeCell({ sheet, analysed, column, isEmpty }: TypeCellProps) {
  const { t } = useText();
  const { edit, filled } = useWork();
  const { target } = column;
  const at = { sheet, column: column.column };

  if (target.kind !== 'new') {
    const place = target.kind === 'field' ? placeOf(filled?.fields ?? [], target.fieldId) : undefined;
    const own = place?.id === '$owner' ? 'user' : place?.field?.type.type;
    const type = target.kind === 'relation' ? 'relation' : (own ?? analysed.guess.type);
    const isNothing = isEmpty && target.kind === 'skip';
    return (
      <span className="im-type">
        <Icon of={isNothing ? Minus : iconOf(type)} size={14} />
        <span className="mo-cut">{isNothing ? t({ zh: '空列', en: 'Empty column' }) : t(labelOf(type))}</span>
      </span>
    );
  }
  const words = t(typeWords(target));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [target.type],
        className: 'im-type-menu',
        items: typesFor(analysed).map(({ type, label }) => ({
          key: type,
          label: t(label),
          icon: <Icon of={iconOf(type)} size={14} />,
        })),
        onClick: ({ key }) => edit((draft) => setType(draft, at, key, analysed)),
      }}
    >
      <button
        type="button"
        className="im-type im-type-button"
        aria-label={t({ zh: `${analysed.name} 的类型：${words}`, en: `Type of ${analysed.name}: ${words}` })}
        title={analysed.guess.note && t(analysed.guess.note)}
      >
        <Icon of={iconOf(target.type)} size={14} />
        <span className="mo-cut">{words}</span>
        <Icon of={ChevronDown} size={12} />
      </button>
    </Dropdown>
  );
}
