import { cellText, type Field, type PublishedForm, targetsOf, type UnclearName, type ValueKind } from '@mortise/core';
import { splitList } from '@mortise/fields';
import type { RecordRow } from './batches.ts';
import type { ImportRun } from './import-run.ts';
import { isUnmatched, type ReadColumn, type RowProblem } from './read-row.ts';

const most = 200;
const mostCandidates = 20;
const people: ReadonlySet<ValueKind> = new Set(['member', 'members']);
const several: ReadonlySet<ValueKind> = new Set(['members', 'departments', 'records']);
const answerable: ReadonlySet<ValueKind> = new Set([...people, 'department', 'departments', 'record', 'records']);

interface Gathered {
  readonly sheet: number;
  readonly column: ReadColumn;
  readonly text: string;
  rows: number;
}

/** Names that several bear, or nobody, each once with the number of its rows. */
export class UnclearNames {
  readonly #found = new Map<string, Gathered>();

  note(sheet: number, columns: readonly ReadColumn[], row: RecordRow, problems: readonly RowProblem[]): void {
    for (const { code = '', position } of problems) {
      const column = isUnmatched(code) && columns.find(({ planned }) => planned.column === position);
      if (!column || !answerable.has(column.field.kind)) continue;
      const cell = row.cells[column.planned.column];
      for (const text of cell ? unclearIn(column, cellText(cell)) : []) this.#add(sheet, column, text);
    }
  }

  #add(sheet: number, column: ReadColumn, text: string): void {
    const key = `${sheet} ${column.planned.column} ${text}`;
    const known = this.#found.get(key);
    if (known) known.rows++;
    else if (this.#found.size < most) this.#found.set(key, { sheet, column, text, rows: 1 });
  }

  /** With who or what may be meant, the most frequent first. */
  async list(run: Pick<ImportRun, 'ports' | 'actor'>): Promise<readonly UnclearName[]> {
    const found = [...this.#found.values()].sort((a, b) => b.rows - a.rows);
    const names: UnclearName[] = [];
    for (const { sheet, column, text, rows } of found) {
      const ids = meantBy(column, text).slice(0, mostCandidates);
      names.push({
        sheet,
        column: column.planned.column,
        text,
        rows,
        candidates: ids.length > 0 ? await candidatesOf(run, column.field, ids) : [],
      });
    }
    return names;
  }
}

const meantBy = ({ field, context }: ReadColumn, text: string): readonly string[] => {
  if (people.has(field.kind)) return context.find('user', text);
  if (field.kind.startsWith('department')) return context.find('department', text);
  return targetsOf(field.storage).flatMap((formId) => context.find('record', text, formId));
};

/** Of a list, the names in it that are not clear. */
function unclearIn(column: ReadColumn, text: string): readonly string[] {
  const parts = several.has(column.field.kind) ? splitList(text) : [text];
  return parts.filter((part) => meantBy(column, part).length !== 1);
}

async function candidatesOf(
  { ports, actor }: Pick<ImportRun, 'ports' | 'actor'>,
  field: Field,
  ids: readonly string[],
): Promise<UnclearName['candidates']> {
  if (people.has(field.kind)) return ports.peopleKnown(ids);
  const [formId] = targetsOf(field.storage);
  const form: PublishedForm | null = formId ? await ports.forms.find(formId) : null;
  if (!form) return ids.map((id) => ({ id, name: id, hint: '' }));
  const titles = await ports.reader.titles(actor, form, ids);
  // Of the same name, the end of the id tells them apart.
  return ids.map((id) => ({ id, name: titles[id] ?? id, hint: id.slice(-6) }));
}
