'use client';

import type { RecordView } from '@mortise/core';
import { cellViewOf } from '@mortise/fields/cells';
import { Icon, IconButton, useText } from '@mortise/ui';
import type { CustomCellRendererProps } from 'ag-grid-react';
import { CircleAlert, Ellipsis, PanelRight } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { ListField } from '../list/list-fields.ts';
import { useGrid } from './grid-context.ts';
import { headOf } from './groups/group-head.ts';

type CellProps = CustomCellRendererProps<RecordView> & { readonly field: ListField };

/** A value in the grid, or the value that could not be saved with the reason. */
export function FieldCell({ data, value, field }: CellProps) {
  const { fields, issues, heads } = useGrid();
  const issue = useSyncExternalStore(
    issues.subscribe,
    () => data && issues.of(data.id, field.id),
    () => undefined,
  );
  if (!data) return <i className="mo-bone rt-cell-bone" />;
  const head = headOf(data);
  if (head !== undefined) return head && heads && <heads.Figure head={head} field={field} />;
  const masked = data.masked?.[field.key];
  if (masked !== undefined) return <span className="mo-num mo-cut">{masked}</span>;
  const shown = issue ? issue.value : value;
  const view = cellViewOf(field.block.type);
  if (!view) return null;
  if (issue)
    return (
      <span className="rt-cell-issue" title={issue.message}>
        <span className="mo-cut">
          {typeof shown === 'string' ? (
            shown
          ) : (
            <view.Cell value={shown} config={field.config} columns={field.columns} context={fields} />
          )}
        </span>
        <Icon of={CircleAlert} size={14} />
      </span>
    );
  return <view.Cell value={shown ?? null} config={field.config} columns={field.columns} context={fields} />;
}

/** The first column names the record and opens it; what else one does with a row shows when the pointer is over it. */
export function TitleCell(props: CellProps) {
  const { t } = useText();
  const { open, menu, heads } = useGrid();
  const { data } = props;
  if (!data) return <i className="mo-bone rt-cell-bone" />;
  const head = headOf(data);
  if (head !== undefined) return head && heads && <heads.Name head={head} />;
  return (
    <span className="rt-title-cell">
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Space opens the row from the keyboard. */}
      <span className="rt-title mo-cut" onClick={() => open(data.id)}>
        {(props.value === null || props.value === undefined) && data.masked?.[props.field.key] === undefined ? (
          <span className="mo-ink-3">{t({ zh: '未命名', en: 'Untitled' })}</span>
        ) : (
          <FieldCell {...props} />
        )}
      </span>
      <span className="rt-row-actions">
        <IconButton
          icon={PanelRight}
          iconSize={14}
          label={t({ zh: '打开', en: 'Open' })}
          tooltip="none"
          onClick={() => open(data.id)}
        />
        <IconButton
          icon={Ellipsis}
          iconSize={14}
          label={t({ zh: '更多操作', en: 'More actions' })}
          tooltip="none"
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            menu(data, { x: left, y: bottom + 4 });
          }}
        />
      </span>
    </span>
  );
}
