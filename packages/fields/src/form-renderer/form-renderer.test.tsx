import { Block, FormSession, fieldsOf, type Values } from '@mortise/core';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import { viewContext } from '../test-contexts.ts';
import { FormRenderer } from './form-renderer.tsx';

const blocks = [
  Block.parse({ id: 'basics', type: 'section', label: '基本资料' }),
  Block.parse({ id: 'name', type: 'text', key: 'name', label: '客户名称', parent: 'basics', required: true }),
  Block.parse({ id: 'city', type: 'text', key: 'city', label: '城市', parent: 'basics', help: '市级' }),
  Block.parse({ id: 'secret', type: 'text', key: 'secret', label: '内部编码', hidden: true }),
  Block.parse({ id: 'fixed', type: 'text', key: 'fixed', label: '来源', readOnly: true }),
  Block.parse({ id: 'gone', type: 'hologram', key: 'gone', label: '全息' }),
];
const form = { blocks };
const context = viewContext();

function draw(mode: 'read' | 'edit', values: Values, prepare: (session: FormSession) => void = () => undefined) {
  const session = new FormSession(fieldsOf(form, fieldTypes), values);
  prepare(session);
  return renderToString(<FormRenderer form={form} session={session} context={context} mode={mode} />);
}

describe('a drawn form', () => {
  test('has a control for each field that is shown, with its label, star and help', () => {
    const html = draw('edit', { name: '华为' });

    expect(html.match(/<input/g)).toHaveLength(2);
    expect(html).toContain('客户名称<span class="mo-form-star"');
    expect(html).toContain('市级');
    expect(html).not.toContain('内部编码');
  });

  test('only shows what may not be changed', () => {
    const html = draw('edit', { fixed: '展会' });

    expect(html).toContain('展会');
    expect(html).not.toContain('value="展会"');
  });

  test('says beside a field what is wrong with it, and ties it to the control', () => {
    const html = draw('edit', {}, (session) => session.check());

    expect(html).toMatch(/aria-describedby="([^"]+-error)"/);
    expect(html).toContain('这里必填');
  });

  test('is read without controls, with a dash for what is empty', () => {
    const html = draw('read', { name: '华为' });

    expect(html).not.toContain('<input');
    expect(html).toContain('华为');
    expect(html).toContain('—');
    expect(html).not.toContain('mo-form-star');
  });

  test('stands when a field type is not installed', () => {
    expect(draw('edit', {})).toContain('hologram');
  });
});
