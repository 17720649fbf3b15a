import type { FormRights } from '../rights/form-rights.ts';

/** May the person give records of the form to somebody else? Who may not see whose they are could not take it back either. */
export const mayTransfer = ({ may, right }: FormRights): boolean => may('update') && right('$owner') === 'edit';
