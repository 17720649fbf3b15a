import { textIn } from '@mortise/core';
import { IconButton } from '@mortise/ui';
import { Button, Input } from 'antd';
import { CornerDownRight, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { ConfigOf, SettingsProps } from '../field-view.ts';
import { relabel } from '../options/edit-options.ts';
import { PasteMany } from '../options/paste-many.tsx';
import type { cascader } from './definition.ts';
import { addBelow, addInside, moveLine, removeLine, shiftLine } from './edit-lines.ts';
import { deepest, type Line, linesOf, readOutline, treeOf } from './tree.ts';

/** The tree as an outline: Enter adds, Tab moves a line in, Shift with Tab out, Alt with an arrow up and down. */
export function TreeSettings({ config, onChange, context: { locale } }: SettingsProps<ConfigOf<typeof cascader>>) {
  const lines = linesOf(config.nodes);
  const list = useRef<HTMLDivElement>(null);
  const save = (next: readonly Line[], focus?: string) => {
    onChange({ ...config, nodes: treeOf(next) });
    if (focus === undefined) return;
    // The row exists only after the owner of the config has drawn again.
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>(`[data-line="${focus}"]`)?.focus());
  };
  /** The line that is in `next` and was not in `lines`. */
  const saveNew = (next: readonly Line[]) =>
    save(next, next.find(({ id }) => !lines.some((line) => line.id === id))?.id);

  const press = (event: KeyboardEvent, { id, label }: Line, index: number) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowUp' ? -1 : 1;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) save(moveLine(lines, index, by), id);
    else if (event.key === 'Enter') saveNew(addBelow(lines, index));
    else if (event.key === 'Backspace' && textIn(label, locale) === '')
      save(removeLine(lines, index), lines[index - 1]?.id);
    else if (event.key === 'Tab') {
      const next = shiftLine(lines, index, event.shiftKey ? -1 : 1);
      // At the edge Tab leaves the outline, as everywhere.
      if (next[index]?.depth === lines[index]?.depth) return;
      save(next, id);
    } else return;
    event.preventDefault();
  };

  return (
    <section aria-label={textIn({ zh: '选项', en: 'Options' }, locale)}>
      <div style={{ display: 'flex', alignItems: 'center', minHeight: 28 }}>
        <strong style={{ flex: 1, fontSize: 13, fontWeight: 600 }}>
          {textIn({ zh: '选项', en: 'Options' }, locale)}
        </strong>
        <PasteMany
          hint={{
            zh: '每行一项，缩进表示下级，也可粘贴表格的多列',
            en: 'One a line, indented for levels, or columns of a sheet',
          }}
          locale={locale}
          onPaste={(text) => save([...lines, ...readOutline(text)])}
        />
      </div>
      <div ref={list} style={{ maxHeight: 420, overflowY: 'auto' }}>
        {lines.map((line, index) => (
          <div key={line.id} style={{ display: 'flex', alignItems: 'center', paddingInlineStart: line.depth * 14 }}>
            <Input
              size="small"
              variant="borderless"
              data-line={line.id}
              aria-label={textIn(
                { zh: `第 ${line.depth + 1} 级选项`, en: `Option of level ${line.depth + 1}` },
                locale,
              )}
              placeholder={textIn({ zh: '选项名称', en: 'Name' }, locale)}
              value={textIn(line.label, locale)}
              onChange={({ target }) =>
                save(lines.with(index, { ...line, label: relabel(line.label, locale, target.value) }))
              }
              onKeyDown={(event) => press(event, line, index)}
            />
            {line.depth < deepest - 1 && (
              <IconButton
                icon={CornerDownRight}
                label={textIn({ zh: '添加下级', en: 'Add a level below' }, locale)}
                onClick={() => saveNew(addInside(lines, index))}
              />
            )}
            <IconButton
              icon={X}
              label={textIn({ zh: '移除选项和下级', en: 'Remove with what is below' }, locale)}
              onClick={() => save(removeLine(lines, index))}
            />
          </div>
        ))}
      </div>
      <Button
        type="link"
        size="small"
        style={{ paddingInline: 4 }}
        icon={<Plus size={14} strokeWidth={1.75} />}
        onClick={() => saveNew(addBelow(lines, -1))}
      >
        {textIn({ zh: '添加一级选项', en: 'Add option' }, locale)}
      </Button>
    </section>
  );
}
