import { defineFieldType, issue, setting, Text, templateRefs } from '@mortise/core';
import * as z from 'zod';
import { addressTemplate, checkAddressTemplate } from '../address-template.ts';
import { noValue } from '../no-value.ts';

/** What a field of the new record begins with: a field of this record by its id, or `$id` for this record itself. */
const Fill = z.object({ to: z.string(), from: z.string() });

const opens = { property: 'action', is: ['link'] };
const creates = { property: 'action', is: ['create'] };

export const ButtonConfig = z.object({
  action: z.enum(['link', 'create']).meta(
    setting({
      label: { zh: '点击后', en: 'When clicked' },
      control: 'choice',
      choices: [
        { value: 'link', label: { zh: '打开链接', en: 'Open a link' } },
        { value: 'create', label: { zh: '新建记录', en: 'New record' } },
      ],
    }),
  ),
  url: addressTemplate({ zh: '可以插入字段', en: 'May hold fields' }, { when: opens }),
  newTab: z
    .boolean()
    .meta(setting({ label: { zh: '在新标签页打开', en: 'Open in a new tab' }, control: 'switch', when: opens })),
  formId: z.string().meta(setting({ label: { zh: '新建到表单', en: 'Of the form' }, control: 'form', when: creates })),
  begins: z
    .array(Fill)
    .max(100)
    .meta(
      setting({
        label: { zh: '带入的值', en: 'Values to begin with' },
        control: 'begin-values',
        formIn: 'formId',
        when: creates,
      }),
    ),
  confirm: Text.meta(
    setting({
      label: { zh: '二次确认', en: 'Ask before' },
      control: 'template',
      help: { zh: '点击后先显示这句话，留空则不询问', en: 'Shown before anything happens; empty asks nothing' },
    }),
  ),
  look: z.enum(['default', 'primary', 'danger']).meta(
    setting({
      label: { zh: '样式', en: 'Style' },
      control: 'choice',
      choices: [
        { value: 'default', label: { zh: '普通', en: 'Plain' } },
        { value: 'primary', label: { zh: '主要', en: 'Primary' } },
        { value: 'danger', label: { zh: '警示', en: 'Warning' } },
      ],
    }),
  ),
});
export type ButtonConfig = z.infer<typeof ButtonConfig>;

/** Does something with the record at hand. Keeps nothing itself; when it shows is for the rules of the form to say. */
export const button = defineFieldType<ButtonConfig, undefined>({
  ...noValue,
  type: 'button',
  label: { zh: '按钮', en: 'Button' },
  aliases: ['动作', '操作', '跳转', '打开链接', '新建关联', 'action', 'link', 'click'],
  group: 'advanced',
  icon: 'square-mouse-pointer',
  config: ButtonConfig,
  defaults: { action: 'link', url: '', newTab: true, formId: '', begins: [], confirm: '', look: 'default' },
  check: ({ action, url, formId }) => {
    if (action === 'create')
      return formId === ''
        ? [issue(['formId'], 'required', { zh: '还没有选新建到哪个表单', en: 'Choose the form of the new record' })]
        : [];
    return checkAddressTemplate(url);
  },
  references: ({ action, formId, begins }) =>
    action === 'create' && formId !== ''
      ? [{ formId }, ...begins.flatMap(({ to }) => (to === '' ? [] : [{ formId, fieldId: to }]))]
      : [],
  draws: ({ action, url, begins }) =>
    action === 'link'
      ? templateRefs(url)
      : begins.map(({ from }) => from).filter((from) => from !== '' && from !== '$id'),
});
