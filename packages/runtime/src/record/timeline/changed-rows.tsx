'use client';

import { type AuditEntry, type Field, type Row, rowsIn, textIn } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { Icon, useText } from '@mortise/ui';
import { Button } from 'antd';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { FieldValue } from '../field-value.tsx';

interface ChangedRowsProps {
  subform: Field;
  change: AuditEntry['changes'][string];
  context: FieldViewContext;
}

/** Rows shown before a person asks for the others. */
const few = 5;

/** What became of the rows: each that was added, deleted or changed, by its place and its cells. */
export function ChangedRows({ subform, change, context }: ChangedRowsProps) {
  const { t } = useText();
  const [isWhole, setIsWhole] = useState(false);
  const rows = pairs(rowsIn(change.old), rowsIn(change.new));
  if (rows.length === 0)
    return <span className="mo-history-value">{t({ zh: '调整了行的顺序', en: 'The order of the rows' })}</span>;
  return (
    <ul className="mo-history-rows">
      {rows.slice(0, isWhole ? rows.length : few).map(({ at, old, next }) => (
        <li key={(next ?? old)?.id}>
          <span className="mo-meta">{t(placeOf(at, old, next))}</span>
          <CellsOf subform={subform} old={old} next={next} context={context} />
        </li>
      ))}
      {rows.length > few && !isWhole && (
        <li>
          <Button type="link" size="small" onClick={() => setIsWhole(true)}>
            {t({ zh: `显示其余 ${rows.length - few} 行`, en: `Show ${rows.length - few} more` })}
          </Button>
        </li>
      )}
    </ul>
  );
}

interface Pair {
  readonly at: number;
  readonly old: Row | null;
  readonly next: Row | null;
}

/** By the place of the row, as people count. */
function pairs(before: readonly Row[], after: readonly Row[]): Pair[] {
  const was = new Map(before.map((row) => [row.id, row]));
  const is = new Set(after.map(({ id }) => id));
  const at = (row: Row) => Number(row.$at ?? 0);
  return [
    ...before.filter(({ id }) => !is.has(id)).map((row) => ({ at: at(row), old: row, next: null })),
    ...after.map((row) => ({ at: at(row), old: was.get(row.id) ?? null, next: row })),
  ].sort((one, other) => one.at - other.at);
}

function placeOf(at: number, old: Row | null, next: Row | null) {
  if (!old) return { zh: `第 ${at} 行 新增`, en: `Row ${at} added` };
  if (!next) return { zh: `第 ${at} 行 删除`, en: `Row ${at} deleted` };
  return { zh: `第 ${at} 行`, en: `Row ${at}` };
}

function CellsOf({ subform, old, next, context }: Pick<Pair, 'old' | 'next'> & Omit<ChangedRowsProps, 'change'>) {
  const named = subform.columns.filter(({ key, block }) => !block.hidden && (filled(old, key) || filled(next, key)));
  return (
    <span className="mo-history-cells">
      {named.map((column) => {
        const value = (row: Row, isOld = false) => (
          <span className={isOld ? 'mo-history-value mo-history-old' : 'mo-history-value'}>
            <FieldValue field={column} value={row[column.key] ?? null} context={context} />
          </span>
        );
        return (
          <span key={column.id} className="mo-history-cell">
            <span className="mo-meta">{textIn(column.block.label, context.locale)}</span>
            {old && value(old, true)}
            {old && next && <Icon of={ArrowRight} size={12} />}
            {next && value(next)}
          </span>
        );
      })}
    </span>
  );
}

const filled = (row: Row | null, key: string) => row !== null && row[key] !== null && row[key] !== undefined;
