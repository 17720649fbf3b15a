import { joinSql, raw, type Sql, sql } from '../sql.ts';
import type { Comparison, Condition } from './condition.ts';
import type { CompileContext, ConditionColumn } from './context.ts';
import { type Domain, unreadable } from './domains/domain.ts';
import { formColumn, formsColumn } from './domains/pointer.ts';
import { text } from './domains/text.ts';
import { domainOf, isList } from './domains.ts';
import { operatorOf } from './evaluate.ts';
import { always, negate, never, type Operator } from './operators/operator.ts';
import { ownedBelow } from './owned-below.ts';
import { acceptsField, resolveOperand, wantedDomain } from './resolve-operand.ts';

/**
 * The condition as an SQL expression that is true of the same records for which `evaluate` is true. For the others it
 * is false or null, so that comparisons stay bare enough for an index: put it under `where`, alone or joined with
 * `and` and `or`; anywhere else, and under `not`, write `(…) is true`. Negations inside are two-valued already.
 * Throws where `evaluate` throws.
 */
export function compileToSql(condition: Condition, context: CompileContext): Sql {
  if ('all' in condition) return group(condition.all, ' and ', always, context);
  if ('any' in condition) return group(condition.any, ' or ', never, context);
  if ('not' in condition) return negate(compileToSql(condition.not, context));
  const column = columnOf(condition.field, context);
  const operator = operatorOf(condition, column.kind);
  const positive = compare(condition, column, operator, context);
  return operator.negative ? negate(positive) : positive;
}

function group(parts: readonly Condition[], by: string, ofNone: Sql, context: CompileContext): Sql {
  if (parts.length === 0) return ofNone;
  const compiled = parts.map((part) => compileToSql(part, context));
  return sql`(${joinSql(compiled, raw(by))})`;
}

function compare(comparison: Comparison, column: ConditionColumn, operator: Operator, context: CompileContext): Sql {
  const shorter = ownedBelow(comparison, column.sql, context);
  if (shorter) return shorter;
  const resolved = resolveOperand(comparison.operand, operator, column.kind, context);
  if (resolved === unreadable) return never;
  if (resolved.is === 'field') return compareColumns(column, operator, columnOf(resolved.field, context));

  const domain = wantedDomain(operator, column.kind);
  const wanted = domain.want(resolved, context);
  if (wanted === unreadable) return never;
  const actual = domainOf(column.kind);
  if (wanted === null) return operator.emptyEqualsEmpty ? actual.isEmpty(column.sql) : never;
  const bound = domain.bind(wanted);
  if (operator.about === 'titles')
    return column.titled?.((title) => operator.where(text.column(title), bound, text as Domain)) ?? never;
  if (operator.about === 'form')
    return operator.where((isList(column.kind) ? formsColumn : formColumn)(column.sql), bound, domain);
  return operator.where(actual.column(column.sql), bound, domain);
}

function compareColumns(column: ConditionColumn, operator: Operator, other: ConditionColumn): Sql {
  const actual = domainOf(column.kind);
  const bound = acceptsField(operator, column.kind, other.kind) ? bindColumn(operator, other) : undefined;
  if (!bound) return never;
  const met = operator.where(actual.column(column.sql), bound, wantedDomain(operator, column.kind));
  if (!operator.emptyEqualsEmpty) return met;
  return sql`(${met} or (${actual.isEmpty(column.sql)} and ${domainOf(other.kind).isEmpty(other.sql)}))`;
}

/** A single value where several are wanted is a list of one. */
function bindColumn(operator: Operator, { sql: column, kind }: ConditionColumn): unknown {
  const bound = domainOf(kind).bindColumn?.(column);
  return operator.takes === 'values' && !isList(kind) ? sql`array[${bound}]` : bound;
}

function columnOf(fieldId: string, context: CompileContext): ConditionColumn {
  const column = context.columnOf(fieldId);
  if (!column) throw new Error(`A condition names the field ${fieldId}, which does not exist.`);
  return column;
}
