'use client';

import { type Field, fieldsOf, type Setting, targetOf } from '@mortise/core';
import { useMemo } from 'react';
import { catalog } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';

/** The fields of the form that is designed. */
export function useOwnFields(): readonly Field[] {
  const blocks = useDesignerState((state) => state.history.present.blocks);
  return useMemo(() => fieldsOf({ blocks: [...blocks] }, catalog), [blocks]);
}

/** Fields that stand around one: the columns beside it where it is a column, and the fields of the form. */
export function useFieldsAround(blockId: string): readonly Field[] {
  const own = useOwnFields();
  return useMemo(() => {
    const rows = own.find(({ columns }) => columns.some(({ id }) => id === blockId));
    return [...(rows?.columns ?? []), ...own].filter(({ id }) => id !== blockId);
  }, [own, blockId]);
}

/** Fields that one may fill: the columns beside it where it is a column, else the fields of the form. */
export function useFieldsBeside(blockId: string): readonly Field[] {
  const own = useOwnFields();
  return useMemo(() => {
    const rows = own.find(({ columns }) => columns.some(({ id }) => id === blockId));
    return (rows?.columns ?? own).filter(({ id }) => id !== blockId);
  }, [own, blockId]);
}

/** The fields of another form as they are published, or of this one as it is designed. */
export function useFieldsOf(id: unknown): readonly Field[] {
  const { forms, formId } = useDesigner();
  const own = useOwnFields();
  return useMemo(() => {
    if (id === formId) return own;
    const blocks = forms.find((form) => form.id === id)?.blocks ?? [];
    return fieldsOf({ blocks: [...blocks] }, catalog);
  }, [id, formId, forms, own]);
}

/** The fields that a setting is about: of a form, or the columns of a subform; none while what names them is empty. */
export function useMeantFields(
  { formIn, formThrough }: Setting,
  config: Readonly<Record<string, unknown>>,
): readonly Field[] {
  const { formId } = useDesigner();
  const own = useOwnFields();
  const all = own.flatMap((field) => [field, ...field.columns]);
  const through = formThrough === undefined ? undefined : all.find(({ id }) => id === config[formThrough]);
  const named = formIn === undefined ? formId : config[formIn];
  const ofForm = useFieldsOf(formThrough === undefined ? named : through && targetOf(through.storage));
  return through?.storage.in === 'children' ? through.columns : ofForm;
}
