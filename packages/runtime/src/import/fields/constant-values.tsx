'use client';

import { type Field, mayFill, textIn } from '@mortise/core';
import { Icon, IconButton, InspectorField, InspectorSection, MenuButton, useText } from '@mortise/ui';
import { Plus, X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { DraftSheet } from '../plan/draft.ts';
import { changeSheet } from '../plan/edits.ts';
import { filledBy } from '../plan/filled-by.ts';
import { useWork } from '../work-context.ts';

// The inputs of all types are much to load for a page that mostly shows none.
const ConstantInput = lazy(() => import('./constant-input.tsx').then((module) => ({ default: module.ConstantInput })));

/** Files come with records, one by one; rows and computed values are no constants. */
const mayBeConstant = (field: Field) => mayFill(field) && !field.type.supports.generated && field.kind !== 'files';

/** Values that every row gets, for fields that the file says nothing of. */
export function ConstantValues({ own, fields }: { own: DraftSheet; fields: readonly Field[] }) {
  const { t, locale } = useText();
  const { edit } = useWork();
  const filled = filledBy(own);
  const shown = own.constants.flatMap((constant) => {
    const field = fields.find(({ id }) => id === constant.fieldId);
    return field && !filled.has(field.id) ? [{ field, value: constant.value }] : [];
  });
  const free = fields.filter(
    (field) =>
      mayBeConstant(field) &&
      !field.block.hidden &&
      !filled.has(field.id) &&
      !shown.some((one) => one.field.id === field.id),
  );
  const change = (next: (constants: DraftSheet['constants']) => DraftSheet['constants']) =>
    edit((now) => changeSheet(now, own.sheet, (one) => ({ ...one, constants: next(one.constants) })));
  if (shown.length === 0 && free.length === 0) return null;
  const without = (constants: DraftSheet['constants'], id: string) => constants.filter(({ fieldId }) => fieldId !== id);
  return (
    <InspectorSection
      title={t({ zh: '固定值', en: 'The same in every row' })}
      extra={
        free.length > 0 && (
          <MenuButton
            placement="bottomRight"
            menuClassName="im-type-menu"
            menu={{
              items: free.map(({ id, block }) => ({
                key: id,
                label: textIn(block.label, locale),
                onClick: () => change((constants) => [...without(constants, id), { fieldId: id, value: null }]),
              })),
            }}
          >
            <button type="button" className="mo-link">
              <Icon of={Plus} size={14} />
              {t({ zh: '添加', en: 'Add' })}
            </button>
          </MenuButton>
        )
      }
    >
      {shown.length === 0 && (
        <p className="mo-help">
          {t({
            zh: '表格里没有的字段，可以给每一行同一个值',
            en: 'Give every row the same value of a field without a column',
          })}
        </p>
      )}
      {shown.map(({ field, value }) => {
        const inputId = `constant-${own.sheet}-${field.id}`;
        return (
          <InspectorField key={field.id} label={textIn(field.block.label, locale)} htmlFor={inputId}>
            <div className="im-constant">
              <Suspense>
                <ConstantInput
                  id={inputId}
                  field={field}
                  value={value}
                  onChange={(next) =>
                    change((constants) =>
                      constants.map((one) =>
                        one.fieldId === field.id
                          ? { fieldId: field.id, value: (next ?? null) as typeof one.value }
                          : one,
                      ),
                    )
                  }
                />
              </Suspense>
              <IconButton
                icon={X}
                iconSize={14}
                label={t({
                  zh: `去掉 ${textIn(field.block.label, 'zh')}`,
                  en: `Remove ${textIn(field.block.label, 'en')}`,
                })}
                onClick={() => change((constants) => without(constants, field.id))}
              />
            </div>
          </InspectorField>
        );
      })}
    </InspectorSection>
  );
}
