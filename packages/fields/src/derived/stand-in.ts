import { cellText, type FieldCatalog, type FieldType, ok } from '@mortise/core';
import * as z from 'zod';
import { cleanLine } from '../clean-text.ts';
import { refuseCell } from '../refuse-cell.ts';
import { type Face, wornBy } from './face.ts';

type Answered = 'value' | 'format' | 'sheetFormat' | 'shown' | 'parse' | 'order' | 'choices' | 'supports';

/**
 * What a derived type leaves to the type whose face it wears: how values are checked, written, read and ordered. Before a
 * config is settled, values are taken for text.
 */
export function standIn<C>(faceOf: (config: C) => Face | undefined, catalog: FieldCatalog) {
  const worn = (config: C) => wornBy(faceOf(config), catalog);
  return {
    value: (config) => {
      const found = worn(config);
      return found ? found.type.value(found.config) : z.string();
    },
    format: (value, config, context) => {
      const found = worn(config);
      return found ? found.type.format(value, found.config, context) : String(value);
    },
    sheetFormat: (value, config) => {
      const found = worn(config);
      return found?.type.sheetFormat?.(value, found.config);
    },
    shown: (value, config, context) => {
      const found = worn(config);
      if (!found) return String(value);
      return (found.type.shown ?? found.type.format)(value, found.config, context);
    },
    parse: (cell, config, context) => {
      const found = worn(config);
      if (found) return found.type.parse(cell, found.config, context);
      return cell.kind === 'error' ? refuseCell(cell, 'cell_error', text) : ok(cleanLine(cellText(cell)) || null);
    },
    order: (config) => {
      const found = worn(config);
      return found?.type.order?.(found.config);
    },
    choices: (config) => {
      const found = worn(config);
      return found?.type.choices?.(found.config) ?? [];
    },
    supports: { required: false, defaults: [], generated: true, computed: true },
  } satisfies Pick<Partial<FieldType<C>>, Exclude<Answered, 'supports'>> & { supports: Partial<FieldType['supports']> };
}

const text = { zh: '文字', en: 'text' };
