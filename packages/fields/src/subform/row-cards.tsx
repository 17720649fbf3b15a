import { type Row, textIn } from '@mortise/core';
import { Button } from 'antd';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { CellContent } from './cell-content.tsx';
import { isAbsent, mayType } from './cell-state.ts';
import type { RowActions, RowsShown } from './row-line.tsx';

/** Cards drawn at a time: a phone scrolls the page, not a frame. */
const page = 20;
/** Columns of a card that is not open. */
const mostClosed = 3;

/** Rows on a phone: a card each, of which one is open. */
export function RowCards({
  rows,
  columns,
  around,
  config,
  isFixed,
  held,
  context,
  record,
  viewOf,
  issues = [],
  stateOf,
  ...act
}: RowsShown & RowActions) {
  const [open, setOpen] = useState<string | null>(null);
  const [drawn, setDrawn] = useState(page);
  const zh = context.locale === 'zh';
  const presentIn = (row: Row) => columns.filter((column) => !isAbsent(column, stateOf?.(column.id, row)));
  return (
    <div className="mo-subform-cards">
      {rows.slice(0, drawn).map((row, index) => {
        const isOpen = open === row.id;
        const wrong = issues.filter(({ path }) => path[1] === index);
        return (
          <section key={row.id} className="mo-subform-card" data-invalid={wrong.length > 0 || undefined}>
            <Button
              type="text"
              size="small"
              className="mo-subform-card-head"
              icon={isOpen ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? null : row.id)}
            >
              {zh ? `第 ${index + 1} 行` : `Row ${index + 1}`}
            </Button>
            {presentIn(row)
              .slice(0, isOpen ? columns.length : mostClosed)
              .map((column) => {
                const found = wrong.find(({ path }) => path[2] === column.key);
                const state = stateOf?.(column.id, row);
                const isTyped = isOpen && !isFixed && !held.has(row.id) && mayType(column, stateOf, row);
                return (
                  <div key={column.id} className="mo-subform-pair" data-color={state?.color ?? undefined}>
                    <span className="mo-meta">
                      {textIn(column.block.label, context.locale)}
                      {!isFixed && state?.required && <span className="mo-form-star">*</span>}
                    </span>
                    <div>
                      <CellContent
                        {...{ column, around, row, index, state, record, context, viewOf }}
                        isOpen={isTyped}
                        edit={act.edit}
                        fill={act.fill}
                        addRows={act.addRows}
                      />
                    </div>
                    {found && <p className="mo-help mo-danger-text">{textIn(found.message, context.locale)}</p>}
                  </div>
                );
              })}
            {isOpen && !isFixed && (
              <div className="mo-subform-card-tools">
                {config.mayCopy && config.mayAdd && (
                  <Button size="small" onClick={() => act.copy(index)}>
                    {zh ? '复制行' : 'Copy row'}
                  </Button>
                )}
                {config.mayRemove && (
                  <Button size="small" danger onClick={() => act.remove(index)}>
                    {zh ? '删除行' : 'Delete row'}
                  </Button>
                )}
              </div>
            )}
          </section>
        );
      })}
      {rows.length > drawn && (
        <Button type="text" onClick={() => setDrawn(drawn + page)}>
          {zh ? `再显示 ${Math.min(page, rows.length - drawn)} 行` : `Show ${Math.min(page, rows.length - drawn)} more`}
        </Button>
      )}
    </div>
  );
}
