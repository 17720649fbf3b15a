import { type Bilingual, type Locale, textIn } from '@mortise/core';
import { IconButton, type LucideIcon } from '@mortise/ui';
import type { ChainedCommands, Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { Input, Popover } from 'antd';
import {
  Bold,
  Heading2,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  Quote,
  Redo2,
  Strikethrough,
  Underline,
  Undo2,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { linkAddress } from './addresses.ts';

interface Tool {
  readonly icon: LucideIcon;
  readonly label: Bilingual;
  readonly run: (chain: ChainedCommands) => ChainedCommands;
  /** The mark or node it turns on; absent where it is no state. */
  readonly state?: readonly [string, Record<string, unknown>?];
}

const tools: readonly Tool[] = [
  {
    icon: Heading2,
    label: { zh: '标题', en: 'Heading' },
    run: (chain) => chain.toggleHeading({ level: 2 }),
    state: ['heading', { level: 2 }],
  },
  { icon: Bold, label: { zh: '加粗', en: 'Bold' }, run: (chain) => chain.toggleBold(), state: ['bold'] },
  { icon: Italic, label: { zh: '斜体', en: 'Italic' }, run: (chain) => chain.toggleItalic(), state: ['italic'] },
  {
    icon: Underline,
    label: { zh: '下划线', en: 'Underline' },
    run: (chain) => chain.toggleUnderline(),
    state: ['underline'],
  },
  {
    icon: Strikethrough,
    label: { zh: '删除线', en: 'Strikethrough' },
    run: (chain) => chain.toggleStrike(),
    state: ['strike'],
  },
  {
    icon: List,
    label: { zh: '项目列表', en: 'List' },
    run: (chain) => chain.toggleBulletList(),
    state: ['bulletList'],
  },
  {
    icon: ListOrdered,
    label: { zh: '编号列表', en: 'Numbered list' },
    run: (chain) => chain.toggleOrderedList(),
    state: ['orderedList'],
  },
  { icon: Quote, label: { zh: '引用', en: 'Quote' }, run: (chain) => chain.toggleBlockquote(), state: ['blockquote'] },
  { icon: Undo2, label: { zh: '撤销', en: 'Undo' }, run: (chain) => chain.undo() },
  { icon: Redo2, label: { zh: '重做', en: 'Redo' }, run: (chain) => chain.redo() },
];

interface RichToolsProps {
  readonly editor: Editor;
  readonly locale: Locale;
  readonly onPictures?: (files: readonly File[]) => unknown;
}

export function RichTools({ editor, locale, onPictures }: RichToolsProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => tools.map(({ state }) => (state ? current.isActive(...state) : undefined)),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the caret in the text while a button is pressed
    <div
      className="mo-rich-tools"
      onMouseDown={(event) => event.target instanceof HTMLInputElement || event.preventDefault()}
    >
      {tools.map(({ icon, label, run }, index) => (
        <IconButton
          key={label.en}
          icon={icon}
          label={textIn(label, locale)}
          {...(active[index] === undefined ? {} : { active: active[index] })}
          onClick={() => run(editor.chain().focus()).run()}
        />
      ))}
      <LinkTool editor={editor} locale={locale} />
      {onPictures && (
        <>
          <IconButton
            icon={ImagePlus}
            label={textIn({ zh: '插入图片', en: 'Put in a picture' }, locale)}
            onClick={() => chooser.current?.click()}
          />
          <input
            ref={chooser}
            type="file"
            hidden
            multiple
            accept="image/png,image/jpeg,image/gif,image/webp,image/avif,image/bmp"
            aria-label={textIn({ zh: '插入图片', en: 'Put in a picture' }, locale)}
            onChange={({ target }) => {
              onPictures([...(target.files ?? [])]);
              target.value = '';
            }}
          />
        </>
      )}
    </div>
  );
}

function LinkTool({ editor, locale }: Pick<RichToolsProps, 'editor' | 'locale'>) {
  const [address, setAddress] = useState<string | null>(null);
  const label = textIn({ zh: '链接', en: 'Link' }, locale);
  const apply = () => {
    const chain = editor.chain().focus().extendMarkRange('link');
    const href = !address || linkAddress.test(address) ? address : `https://${address}`;
    (href ? chain.setLink({ href }) : chain.unsetLink()).run();
    setAddress(null);
  };
  return (
    <Popover
      trigger="click"
      open={address !== null}
      onOpenChange={(open) => setAddress(open ? String(editor.getAttributes('link').href ?? '') : null)}
      content={
        <Input
          autoFocus
          size="small"
          style={{ width: 240 }}
          value={address ?? ''}
          aria-label={label}
          placeholder={textIn(
            { zh: '网址，回车确认，留空取消链接', en: 'Address, then Enter; empty removes it' },
            locale,
          )}
          onChange={({ target }) => setAddress(target.value.trim())}
          onPressEnter={(event) => {
            event.preventDefault();
            event.stopPropagation();
            apply();
          }}
        />
      }
    >
      <IconButton icon={Link} label={label} />
    </Popover>
  );
}
