import type { FormName } from './naive-model.ts';

export const fieldIds: Record<FormName, readonly string[]> = {
  customer: ['f_name', 'f_phone', 'f_code', 'f_level', 'f_papers', 'f_total', 'f_costs', 'f_deals'],
  deal: ['f_name', 'f_code', 'f_amount', 'f_cost', 'f_margin', 'f_stage', 'f_papers', 'f_customer', 'f_level'],
};
export const maskable = new Set(['f_name', 'f_code', 'f_phone']);
export const levels = ['a', 'b', 'c'];
export const stages = ['s1', 's2', 's3'];

export const keyOf = (fieldId: string) => fieldId.slice(2);
export const isSeen = (right: string) => right === 'read' || right === 'edit';

/** What people do not fill in is passed over whatever is sent. */
export const computed = new Set(['margin', 'level', 'total', 'costs', 'deals']);
