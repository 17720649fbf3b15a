import { textIn } from '@mortise/core';
import Picture from '@tiptap/extension-image';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import type { ConfigOf, InputProps } from '../field-view.ts';
import { linkAddress } from './addresses.ts';
import type { richtext } from './definition.ts';
import { RichTools } from './rich-tools.tsx';

/** Writes rich text. What it gives is HTML of the allowed tags; the server cleans it all the same. */
export function RichEditor(props: InputProps<ConfigOf<typeof richtext>, string>) {
  const { value, config, onChange, onBlur, context } = props;
  const isFixed = props.disabled || props.readOnly || false;
  const [problem, setProblem] = useState('');
  // What the editor itself gave must not be set again: the caret would jump.
  const given = useRef(value);
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: { levels: [1, 2, 3] },
        link: { openOnClick: false, isAllowedUri: (address) => linkAddress.test(address) },
      }),
      Picture,
    ],
    content: value ?? '',
    editable: !isFixed,
    autofocus: props.autoFocus ?? false,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        id: props.id,
        class: 'mo-rich',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-invalid': String(props.invalid ?? false),
        ...(props.ariaDescribedBy ? { 'aria-describedby': props.ariaDescribedBy } : {}),
        ...(props.placeholder ? { 'aria-placeholder': props.placeholder } : {}),
      },
      handlePaste: (_, event) => take([...(event.clipboardData?.files ?? [])]),
      handleDrop: (_, event) => take([...(event.dataTransfer?.files ?? [])]),
    },
    onUpdate: ({ editor: changed }) => {
      given.current = changed.isEmpty ? null : changed.getHTML();
      onChange(given.current);
    },
    onBlur: () => onBlur?.(),
  });

  /** True where the files were pictures that are taken care of. */
  function take(files: readonly File[]): boolean {
    const pictures = files.filter(({ type }) => /^image\/(?:png|jpeg|gif|webp|avif|bmp)$/.test(type));
    if (!config.images || pictures.length === 0) return false;
    for (const picture of pictures) void insert(picture);
    return true;
  }
  async function insert(picture: File) {
    try {
      const stored = await context.upload(picture, () => undefined);
      setProblem('');
      editor
        ?.chain()
        .focus()
        .setImage({ src: context.fileUrl(stored.id), alt: stored.name })
        .run();
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : textIn(failed, context.locale));
    }
  }

  useEffect(() => {
    if (!editor || value === given.current) return;
    given.current = value;
    editor.commands.setContent(value ?? '', { emitUpdate: false });
  }, [editor, value]);
  useEffect(() => {
    editor?.setEditable(!isFixed, false);
  }, [editor, isFixed]);

  return (
    <div className="mo-rich-frame" data-invalid={props.invalid || undefined}>
      {editor && !isFixed && (
        <RichTools editor={editor} locale={context.locale} {...(config.images ? { onPictures: take } : {})} />
      )}
      <EditorContent editor={editor} />
      {problem && (
        <span className="mo-help mo-danger-text" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}

const failed = {
  zh: '图片没有传上，检查网络后重试',
  en: "Couldn't upload the picture. Check the connection and retry.",
};
