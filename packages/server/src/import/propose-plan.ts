import {
  type FieldCatalog,
  fieldsOf,
  type ImportMemory,
  type ImportPlan,
  mostColumns,
  PlannedColumn,
  PlannedSheet,
  type PublishedForm,
  type Romanise,
} from '@mortise/core';
import type { Analysis, ColumnAnalysis, SheetAnalysis } from '@mortise/sheets';
import { configOfGuess } from './block-of-guess.ts';
import { matchHeaders } from './match-headers.ts';

interface Into {
  readonly appId: string | null;
  /** The form that the first sheet fills, when the person set out from one. */
  readonly form: PublishedForm | null;
  readonly catalog: FieldCatalog;
  /** May the person be told that there is such a field? */
  readonly isOpen: (fieldId: string) => boolean;
  readonly romanise: Romanise;
  /** How columns were matched to it the last time. */
  readonly memory: ImportMemory | null;
}

/** What an import does when the person changes nothing: every list becomes a form, every column what it looks like. */
export function proposePlan(analysis: Analysis, fileName: string, into: Into): ImportPlan {
  const { appId, form } = into;
  const name = fileName.replace(/\.[^.]+$/, '').slice(0, 80);
  const lists = analysis.sheets.filter(({ isRecommended }) => isRecommended);
  const sheets = lists.length > 0 ? lists : analysis.sheets.filter(({ kind }) => kind === 'table').slice(0, 1);
  const wanted = form ? sheets.slice(0, 1) : sheets;
  return {
    app: appId ? { kind: 'existing', appId } : { kind: 'new', name },
    sheets: wanted.map((sheet) => {
      const columns = form
        ? intoForm(sheet.columns, form, into)
        : sheet.columns.map((column, position) => intoNewForm(analysis, sheet, column, position, wanted));
      const ownName = wanted.length === 1 ? name : sheet.name.trim();
      return PlannedSheet.parse({
        sheet: sheet.sheet,
        form: form
          ? { kind: 'existing', formId: form.id }
          : { kind: 'new', name: ownName, titleColumn: titleColumnOf(sheet, columns) },
        columns,
        ...(form && into.memory ? heldTo(into.memory, columns) : {}),
      });
    }),
    onProblem: 'blank',
    effects: { rules: true, duplicates: true },
  };
}

function intoNewForm(
  analysis: Analysis,
  { sheet }: SheetAnalysis,
  column: ColumnAnalysis,
  position: number,
  wanted: readonly SheetAnalysis[],
): PlannedColumn {
  // A form holds no more. The person may choose others instead.
  if (position >= mostColumns) return { ...readingOf(column, position), target: { kind: 'skip' } };
  const relation = analysis.relations.find(
    ({ fromSheet, fromColumn, toSheet }) =>
      fromSheet === sheet && fromColumn === position && wanted.some((other) => other.sheet === toSheet),
  );
  return {
    ...readingOf(column, position),
    target: relation
      ? { kind: 'relation', label: column.name, toSheet: relation.toSheet, keyColumn: relation.toColumn }
      : {
          kind: 'new',
          type: column.guess.type,
          label: labelOf(column),
          config: configOfGuess(column.guess) as Record<string, never>,
        },
  };
}

/** An amount shows its unit itself, so the header's 金额（元） becomes 金额. */
const labelOf = ({ name, guess }: ColumnAnalysis): string =>
  guess.type === 'currency' ? name.replace(/(.)\s*[（(]元[）)]$/, '$1') : name;

function intoForm(
  columns: readonly ColumnAnalysis[],
  form: PublishedForm,
  { catalog, romanise, memory, isOpen }: Into,
): PlannedColumn[] {
  const fields = fieldsOf(form, catalog)
    .filter(({ id }) => isOpen(id))
    .map((field) => ({ ...field, columns: field.columns.filter(({ id }) => isOpen(id)) }));
  const targets = matchHeaders(columns, fields, memory, romanise);
  return columns.map((column, position) => ({
    ...readingOf(column, position),
    target: targets[position] ?? { kind: 'skip' },
  }));
}

/** How rows meant records the last time, as far as this file has the columns for it. */
function heldTo({ mode, keys, blanks }: ImportMemory, columns: readonly PlannedColumn[]) {
  const mapped = new Set(columns.flatMap(({ target }) => (target.kind === 'field' ? [target.fieldId] : [])));
  return keys.every((key) => mapped.has(key)) ? { mode, keys, blanks } : {};
}

const readingOf = ({ guess }: ColumnAnalysis, column: number) =>
  PlannedColumn.omit({ target: true }).parse({ column, dateOrder: guess.settings.dateOrder });

/** The column whose values name a record: one that repeats nothing and reads like a name, else the first such text. */
function titleColumnOf({ columns }: SheetAnalysis, planned: readonly PlannedColumn[]): number | null {
  const candidates = columns.flatMap((column, position) => {
    const target = planned[position]?.target;
    const isName = target?.kind === 'new' && (target.type === 'text' || target.type === 'email');
    return isName ? [{ column, position }] : [];
  });
  const score = ({ column }: (typeof candidates)[number]) =>
    (column.guess.isUnique ? 2 : 0) +
    (/名称|姓名|标题|名$|name|title/i.test(column.name) ? 3 : 0) -
    (column.blanks > 0 ? 1 : 0);
  const [best] = candidates.toSorted((a, b) => score(b) - score(a) || a.position - b.position);
  return best?.position ?? null;
}
