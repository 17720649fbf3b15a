import { blank, type Cell, textCell } from '../cell.ts';
import { offsetAt } from '../conditions/time-zone.ts';
import type { FormatContext, ParseContext } from '../field-type.ts';
import type { Issue } from '../issues.ts';
import { ok, type Result } from '../result.ts';
import type { ValueKind } from '../value-kind.ts';
import type { Field } from './storage.ts';

type Shaped = Pick<Field, 'type' | 'config' | 'kind'>;

/** A value as a spreadsheet shows it to people: numbers, dates and times as such, everything else in words. */
export function cellOf(field: Shaped, value: unknown, context: FormatContext): Cell {
  if (value === null || value === undefined) return blank;
  return typedCell(field, value, context) ?? textCell(field.type.format(value, field.config, context));
}

/**
 * A value as it is stored, so that reading it gives the same one whatever it is called by then: ids for options, people
 * and records, JSON for what has parts. `readCell` is the way back.
 */
export function storedCellOf(field: Shaped, value: unknown, context: FormatContext): Cell {
  if (value === null || value === undefined) return blank;
  const typed = typedCell(field, value, context);
  if (typed) return typed;
  if (field.kind === 'boolean') return { kind: 'boolean', value: value === true };
  if (typeof value === 'string') return textCell(value);
  if (Array.isArray(value) && listed.has(field.kind)) return textCell(value.join(','));
  // A number that no spreadsheet has a format for reads like another unless its unit stands beside it.
  if (typeof value === 'number') return textCell(field.type.format(value, field.config, context));
  return textCell(JSON.stringify(value));
}

/** What a field makes of a cell: of people's words, or of what `storedCellOf` wrote. */
export function readCell({ type, config, kind }: Shaped, cell: Cell, context: ParseContext): Result<unknown, Issue> {
  const stored = cell.kind === 'text' && ambiguous[kind]?.test(cell.text) ? storedIn(kind, cell.text) : undefined;
  const taken = stored === undefined ? undefined : type.value(config).safeParse(stored);
  if (taken?.success) return ok(taken.data);
  const read = type.parse(cell, config, context);
  if (read.ok || cell.kind !== 'text' || !listed.has(kind)) return read;
  const ids = type.value(config).safeParse(storedIn(kind, cell.text));
  return ids.success ? ok(ids.data) : read;
}

/** Lists of what holds no comma. */
const listed: ReadonlySet<ValueKind> = new Set(['options', 'members', 'departments', 'records']);

/** How a text looks that people would not write but we do; by itself it could be read as words. */
const ambiguous: Partial<Record<ValueKind, RegExp>> = {
  html: /^\s*<[a-z]/i,
  tags: /^\s*\[/,
  pointer: /^\s*\{/,
  address: /^\s*\{/,
  files: /^\s*\[/,
  period: /^\s*\{/,
  place: /^\s*\{/,
};

function storedIn(kind: ValueKind, text: string): unknown {
  if (kind === 'html') return text;
  if (listed.has(kind)) return text.split(',').map((part) => part.trim());
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function typedCell({ type, config, kind }: Shaped, value: unknown, { timeZone }: FormatContext): Cell | undefined {
  const format = type.sheetFormat?.(value, config);
  if (format === undefined) return undefined;
  const text = String(value);
  switch (kind) {
    case 'number':
      return { kind: 'number', value: Number(text), text, format };
    case 'date':
      return { kind: 'date', iso: text, format };
    case 'time':
      return { kind: 'time', iso: text, format };
    case 'moment':
      return { kind: 'moment', iso: wallClockOf(text, timeZone), format };
    default:
      return undefined;
  }
}

function wallClockOf(moment: string, timeZone: string): string {
  const at = Date.parse(moment);
  return Number.isNaN(at) ? moment : new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 19);
}
