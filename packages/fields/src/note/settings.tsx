import { type Locale, type Text, textIn } from '@mortise/core';
import { Button } from 'antd';
import { useId, useState } from 'react';
import type { ConfigOf, SettingsProps } from '../field-view.ts';
import { richtext } from '../richtext/definition.ts';
import { richtextView } from '../richtext/view.tsx';
import type { note } from './definition.ts';
import { richWords } from './note-html.ts';

const names = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } };
const editing = { ...richtext.defaults, images: false };

/** What the note says, and where it is wanted the same in the other language. */
export function NoteSettings({ config, onChange, context }: SettingsProps<ConfigOf<typeof note>>) {
  const { locale } = context;
  const id = useId();
  const [wantsOther, setWantsOther] = useState(false);
  const words = richWords(config);
  const isOpen = wantsOther || typeof words !== 'string';
  const other: Locale = locale === 'zh' ? 'en' : 'zh';
  const label = textIn({ zh: '内容', en: 'Text' }, locale);

  // From the first change on the note is rich text.
  const put = (html: Text) => onChange({ ...config, html, text: '' });
  const set = (language: Locale, html: string) =>
    put(typeof words === 'string' && language === locale ? html : { ...bothOf(words, locale), [language]: html });
  /** Without the translation the note says the same to everybody again. */
  function toggle() {
    if (typeof words !== 'string') put(textIn(words, locale));
    setWantsOther(!isOpen);
  }

  const editor = (language: Locale, value: string, name: string) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend.
    <div role="group" aria-label={name}>
      <richtextView.Input
        id={`${id}-${language}`}
        value={value === '' ? null : value}
        config={editing}
        onChange={(html) => set(language, html ?? '')}
        placeholder={name}
        context={context}
      />
    </div>
  );
  return (
    <div style={{ display: 'grid', gap: 4 }}>
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
        <span className="mo-meta">{label}</span>
        <Button type="text" size="small" className="mo-translate" aria-pressed={isOpen} onClick={toggle}>
          {other.toUpperCase()}
        </Button>
      </div>
      {editor(locale, textIn(words, locale), label)}
      {isOpen && (
        <>
          <span className="mo-meta">{textIn(names[other], locale)}</span>
          {editor(other, typeof words === 'string' ? '' : words[other], textIn(names[other], locale))}
        </>
      )}
    </div>
  );
}

const bothOf = (words: Text, locale: Locale) =>
  typeof words === 'string' ? { zh: '', en: '', [locale]: words } : words;
