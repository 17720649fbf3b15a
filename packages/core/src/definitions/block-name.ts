import type { FieldType } from '../field-type.ts';
import type { Text } from '../text.ts';
import { textIn } from '../text.ts';
import type { Block } from './block.ts';

/** What to call a block in a message: its label, or the name of its type. */
export function blockName(block: Pick<Block, 'label' | 'type'>, type: FieldType | undefined): Text {
  const labelled = block.label !== '' && (textIn(block.label, 'zh') !== '' || textIn(block.label, 'en') !== '');
  return labelled ? block.label : (type?.label ?? block.type);
}

/** The same message in both languages around a name. */
export const around = (name: Text, zh: (name: string) => string, en: (name: string) => string): Text => ({
  zh: zh(textIn(name, 'zh')),
  en: en(textIn(name, 'en')),
});
