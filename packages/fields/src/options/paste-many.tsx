import { type Bilingual, type Locale, textIn } from '@mortise/core';
import { Button, Input, Popover } from 'antd';
import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';

interface PasteManyProps {
  readonly locale: Locale;
  /** How what is pasted should look. */
  readonly hint: Bilingual;
  readonly onPaste: (text: string) => void;
}

/** Many options at once, from text that was copied elsewhere. */
export function PasteMany({ locale, hint, onPaste }: PasteManyProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const name = textIn({ zh: '批量添加', en: 'Add many' }, locale);
  const add = () => {
    onPaste(text);
    setText('');
    setIsOpen(false);
  };
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setIsOpen}
      placement="bottomRight"
      content={
        <div style={{ display: 'grid', gap: 8, width: 280 }}>
          <Input.TextArea
            autoFocus
            rows={8}
            value={text}
            aria-label={name}
            placeholder={textIn(hint, locale)}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="primary" size="small" disabled={text.trim() === ''} onClick={add}>
            {textIn({ zh: '添加这些选项', en: 'Add these options' }, locale)}
          </Button>
        </div>
      }
    >
      <Button type="text" size="small" icon={<ClipboardPaste size={14} strokeWidth={1.75} />}>
        {name}
      </Button>
    </Popover>
  );
}
