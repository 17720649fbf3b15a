import { bilingual, CallInput, cellText, defineFieldType, FillRules, issue, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { cleanLine } from '../clean-text.ts';
import { refuse } from '../refuse.ts';
import { refuseCell } from '../refuse-cell.ts';
import { writtenKinds } from '../written-kinds.ts';

const longest = 500;

const ApiSelectConfig = z.object({
  request: z
    .object({ connectorId: z.string(), requestId: z.string() })
    .nullable()
    .meta(
      setting({
        label: { zh: '接口', en: 'Request' },
        control: 'request',
        help: {
          zh: '接口由管理员在「设置 › 连接器」里配置',
          en: 'Administrators state them under Settings › Connectors',
        },
      }),
    ),
  inputs: z
    .array(CallInput)
    .max(20)
    .meta(
      setting({
        label: { zh: '传入', en: 'Goes in' },
        control: 'call-inputs',
        requestIn: 'request',
        help: { zh: '每个参数的值从哪里来', en: 'Where each parameter takes its value from' },
      }),
    ),
  fills: FillRules.meta(
    setting({
      label: { zh: '填充', en: 'Fill in' },
      control: 'call-fills',
      requestIn: 'request',
      help: {
        zh: '选好后把结果填到本表的字段，之后外部数据变了也不跟着变',
        en: 'What is chosen fills fields of this form. They stay when the service changes later',
      },
    }),
  ),
  display: z.enum(['dropdown', 'button']).meta(
    setting({
      label: { zh: '查询方式', en: 'Asked by' },
      control: 'choice',
      choices: [
        { value: 'dropdown', label: { zh: '边输边查', en: 'Typing' } },
        { value: 'button', label: { zh: '点按钮', en: 'A button' } },
      ],
    }),
  ),
  mayType: z.boolean().meta(
    setting({
      label: { zh: '允许直接填写', en: 'May be typed' },
      control: 'switch',
      help: { zh: '查不到时可以自己填', en: 'By hand, where nothing is found' },
    }),
  ),
});
export type ApiSelectConfig = z.infer<typeof ApiSelectConfig>;

/** A row of what a service outside answers, kept by its title, whose values are copied into other fields. */
export const apiSelect = defineFieldType<ApiSelectConfig, string>({
  type: 'api-select',
  label: { zh: 'API查询', en: 'API query' },
  aliases: ['接口查询', '外部数据', '工商查询', '企业查询', 'api_select', 'connector', 'external data', 'web service'],
  group: 'advanced',
  icon: 'cloud-download',
  config: ApiSelectConfig,
  defaults: { request: null, inputs: [], fills: [], display: 'dropdown', mayType: true },
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: () =>
    z
      .string(bilingual('不是文字', 'Not text'))
      .transform(cleanLine)
      .refine((line) => line.length <= longest, bilingual(`最多 ${longest} 个字`, `At most ${longest} characters`)),
  format: (value) => value,
  parse: (cell) => {
    if (cell.kind === 'error') return refuseCell(cell, 'cell_error', { zh: '文字', en: 'text' });
    const line = cleanLine(cellText(cell));
    if (line.length > longest)
      return refuse('too_long', {
        zh: `有 ${line.length} 个字，超过 ${longest} 个`,
        en: `${line.length} characters, more than ${longest}`,
      });
    return ok(line || null);
  },
  wording: () => null,
  searchText: (value) => value,
  check: ({ request }) =>
    request === null ? [issue(['request'], 'no_request', { zh: '还没有选接口', en: 'No request is chosen' })] : [],
  calls: ({ request, inputs, fills }) => request && { ...request, inputs, fills },
  takesOver: writtenKinds,
  supports: { unique: true, title: true, defaults: [] },
});
