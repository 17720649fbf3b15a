import type { FieldCatalog, FieldType } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';

/** All field types by their stored name. */
export const catalog: FieldCatalog = fieldTypes;

export const typeOf = (type: string): FieldType | undefined => catalog[type];

/** Layout and whatever holds other blocks stand on rows of their own; everything else may share one. */
export const sharesRow = (type: string) => typeOf(type)?.slots === undefined && typeOf(type)?.group !== 'layout';
