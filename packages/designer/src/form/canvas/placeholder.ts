import type { Block, FieldType } from '@mortise/core';
import type { Words } from '@mortise/ui';

/** What stands in an empty field on the canvas: the builder's own words, or where its value will come from. */
export function placeholderOf({ placeholder, default: start }: Block, type: FieldType, t: Words['t']): string {
  const own = placeholder ? t(placeholder) : '';
  if (own !== '') return own;
  if (type.supports.generated) return t({ zh: '保存后自动生成', en: 'Made on saving' });
  switch (start?.kind) {
    case 'current-user':
      return t({ zh: '默认当前用户', en: 'The current user' });
    case 'current-department':
      return t({ zh: '默认当前部门', en: 'The current department' });
    case 'now':
      return t({ zh: '默认填写当时', en: 'The time of filling in' });
    case 'url':
      return t({ zh: `来自链接参数 ${start.parameter}`, en: `From the link: ${start.parameter}` });
    default:
      return '';
  }
}
