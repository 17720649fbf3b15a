import type { FormRights } from '../rights/form-rights.ts';

/** The server asks for the same. */
export const mayMerge = ({ may }: Pick<FormRights, 'may'>): boolean => may('update') && may('delete') && may('batch');
