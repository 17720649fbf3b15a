import {
  type Actor,
  type Bilingual,
  type Block,
  configOf,
  err,
  type FieldType,
  issue,
  longestOption,
  maxOptions,
  ok,
  type Result,
} from '@mortise/core';
import type { DefinitionPorts } from './ports.ts';

/** The choice, where whoever fills in the form may add options and this actor is one of them. */
export function mayAddOption(
  { access, catalog }: Pick<DefinitionPorts, 'access' | 'catalog'>,
  actor: Actor,
  formId: string,
  block: Block | undefined,
): Result<{ readonly type: FieldType; readonly config: unknown }> {
  const type = block && catalog[block.type];
  const right = block ? access.fieldRight(actor, formId, block.id) : 'hidden';
  const mayRead = access.mayOnForm(actor, 'read', formId);
  if (!block || !type || right === 'hidden' || !mayRead)
    return err({ code: 'not_found', what: 'field', id: block?.id ?? '' });
  const mayWrite = access.mayOnForm(actor, 'create', formId) || access.mayOnForm(actor, 'update', formId);
  // Strangers fill in what they are given, and change nothing of the form.
  if (!mayWrite || right !== 'edit' || actor.only) return err({ code: 'forbidden', permission: 'records.update' });
  const config = configOf(block, type);
  return type.takesNewOptions?.(config) && type.withOption ? ok({ type, config }) : refusal.closed;
}

/** A label as it is kept: on one line, without spaces at its ends. */
export function optionLabel(typed: string): Result<string> {
  const label = typed.replace(/\s+/g, ' ').trim();
  if (label === '') return refusal.empty;
  return label.length > longestOption ? refusal.tooLong : ok(label);
}

const refuse = (code: string, message: Bilingual) =>
  err({ code: 'invalid', issues: [issue(['label'], code, message)] } as const);

export const disabledOption = (label: string) =>
  refuse('disabled_option', {
    zh: `选项「${label}」已停用，由搭建者在表单设计里启用`,
    en: `The option "${label}" is no longer offered. A builder can offer it again in the form's design.`,
  });

export const renamedOption = (label: string) =>
  refuse('renamed_option', {
    zh: `搭建者正在把另一个选项改名为「${label}」，发布后就能选`,
    en: `A builder is renaming another option to "${label}". It can be picked once that is published.`,
  });

export const refusal = {
  closed: refuse('options_closed', {
    zh: '这个字段不能在填写时新增选项，由搭建者在字段设置里打开',
    en: 'Options cannot be added to this field while filling in. A builder can allow it in its settings.',
  }),
  empty: refuse('no_label', { zh: '填写选项名称', en: 'Give the option a name.' }),
  tooLong: refuse('too_long', {
    zh: `选项名称最长 ${longestOption} 字`,
    en: `The name of an option has at most ${longestOption} characters.`,
  }),
  full: refuse('too_many_options', {
    zh: `选项已有 ${maxOptions} 个，不能再加。先在表单设计里删掉不用的`,
    en: `There are ${maxOptions} options already. Delete unused ones in the form's design first.`,
  }),
};
