import {
  defineFieldType,
  type FieldCatalog,
  type FieldType,
  fieldsIn,
  isSystemField,
  type RollupDerivation,
} from '@mortise/core';
import { standIn } from '../derived/stand-in.ts';
import { checkRollup } from './check-rollup.ts';
import { RollupConfig } from './config.ts';
import { rollRows } from './roll-rows.ts';
import { settleRollup, wholeNumber } from './settle-rollup.ts';

/** One figure over the records that belong to a record: how many, their sum, their latest date. Always exact. */
export const rollupOver = (catalog: FieldCatalog): FieldType<RollupConfig, unknown> =>
  defineFieldType<RollupConfig, unknown>({
    ...standIn<RollupConfig>(({ settled }) => settled?.face ?? wholeNumber, catalog),
    type: 'rollup',
    label: { zh: '汇总', en: 'Rollup' },
    aliases: ['统计', '求和', '合计', '计数', '平均', 'summary', 'sum', 'count', 'average', 'aggregate'],
    group: 'advanced',
    icon: 'sigma',
    config: RollupConfig,
    defaults: { through: '', aggregate: 'count', fieldId: '', condition: null, decimals: 2, settled: null },
    kind: ({ settled }) => settled?.kind ?? 'number',
    storage: ({ settled }) => ({ in: 'column', sqlType: settled?.sqlType ?? 'numeric' }),
    derive: derivationOf,
    compute: rollRows,
    recipe: ({ through, aggregate, fieldId, condition, decimals }) => [
      through,
      aggregate,
      fieldId,
      condition,
      decimals,
    ],
    settle: (config, around) => ({ ...config, settled: settleRollup(config, around) }),
    check: checkRollup,
    references: (config) => {
      const derivation = derivationOf(config);
      if (!derivation) return [];
      const { formId, fieldId, condition } = derivation;
      const named = [...(fieldId === null ? [] : [fieldId]), ...fieldsIn(condition)].filter((id) => !isSystemField(id));
      return [{ formId }, ...named.map((id) => ({ formId, fieldId: id }))];
    },
  });

function derivationOf({ aggregate, fieldId, condition, decimals, settled }: RollupConfig): RollupDerivation | null {
  if (!settled || settled.side === 'rows') return null;
  const { formId, side, via } = settled;
  return {
    kind: 'rollup',
    formId,
    side,
    via,
    fieldId: aggregate === 'count' ? null : fieldId,
    aggregate,
    condition,
    decimals,
  };
}
