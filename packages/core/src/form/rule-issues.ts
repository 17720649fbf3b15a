import type { Block } from '../definitions/block.ts';
import { type Issue, issue } from '../issues.ts';
import { isBlankRow, rowsIn } from '../records/diff-rows.ts';
import type { Field } from '../records/storage.ts';
import { type Bilingual, type Text, textIn } from '../text.ts';
import type { LiveRecord } from './live-record.ts';
import { columnName } from './logic-fields.ts';

const unsaid: Bilingual = { zh: '这样不能保存', en: 'This cannot be saved' };

/**
 * What the validation rules have against the record, at the fields they name. `touched` are keys of what changed: a
 * rule that reads none of them has nothing to say of this change. Absent: every rule is asked.
 */
export function ruleIssues(live: LiveRecord, touched?: ReadonlySet<string>): Issue[] {
  const { rules, blocks } = live.logic;
  return rules.flatMap(({ rule, reads, subform }, index) => {
    if (rule.kind !== 'validate' || !concerns(reads, touched)) return [];
    const message = isSaid(rule.message) ? rule.message : unsaid;
    if (subform) return rowIssues(live, index, subform, rule.fields, message);
    if (!live.isActive(index)) return [];
    const shown = rule.fields.flatMap((id) => shownKey(blocks.get(id), live));
    return shown.length > 0 ? shown.map((key) => issue([key], 'rule', message)) : [issue([], 'rule', message)];
  });
}

/** At the cells that are named, or else at those that are read; at the row where none of them is to be seen. */
function rowIssues(live: LiveRecord, at: number, subform: Field, named: readonly string[], message: Text): Issue[] {
  const { key, columns } = subform;
  const { names } = live.logic.rules[at] ?? { names: new Set() };
  const meant = columns.filter((column) =>
    named.length > 0 ? named.includes(column.id) : names.has(columnName(subform, column)),
  );
  return rowsIn(live.values[key]).flatMap((row, index) => {
    if (isBlankRow(row, columns) || !live.isActive(at, row)) return [];
    const shown = meant.filter(({ id, block }) => live.stateOf(id, row)?.visible ?? !block.hidden);
    return shown.length > 0
      ? shown.map((column) => issue([key, index, column.key], 'rule', message))
      : [issue([key, index], 'rule', message)];
  });
}

/** The same by the keys of the fields; what is about no field stands under "". */
export function ruleIssuesByKey(live: LiveRecord): ReadonlyMap<string, readonly Issue[]> {
  const found = new Map<string, Issue[]>();
  for (const one of ruleIssues(live)) {
    const key = String(one.path[0] ?? '');
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

const concerns = (reads: ReadonlySet<string>, touched: ReadonlySet<string> | undefined): boolean =>
  !touched || reads.size === 0 || [...reads].some((key) => touched.has(key));

const isSaid = (text: Text) => textIn(text, 'zh').trim() !== '';

function shownKey(block: Block | undefined, live: LiveRecord): string[] {
  if (!block || live.stateOf(block.id)?.visible === false) return [];
  return [live.logic.drawnBy.get(block.id)].filter((key) => key !== undefined);
}

/** Why a locked record does not change. */
export function lockMessage(message: Text): Text {
  return isSaid(message)
    ? message
    : { zh: '这条记录已锁定，不能修改', en: 'This record is locked and cannot be changed' };
}
