import { Block, FormSession, fieldsOf, formLogic, type Values } from '@mortise/core';
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
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

describe('a subform whose stored rows may not be edited', () => {
  const blocksOf = (mayEdit: boolean) => [
    Block.parse({ id: 'lines', type: 'subform', key: 'lines', label: '明细', config: { mayEdit } }),
    Block.parse({ id: 'item', type: 'text', key: 'item', label: '品名', parent: 'lines' }),
  ];
  const drawRows = (mayEdit: boolean) => {
    const lines = { blocks: blocksOf(mayEdit) };
    const stored = [{ id: 'r1', item: '控制柜' }];
    const session = new FormSession(fieldsOf(lines, fieldTypes), { lines: stored });
    session.set('lines', [...stored, { id: 'r2', item: '线缆' }]);
    return renderToString(<FormRenderer form={lines} session={session} context={context} mode="edit" />);
  };

  test('says so at them and not at a row that was just added', () => {
    const html = drawRows(false);
    expect(html).toContain('线缆');
    expect(html.match(/已保存的行不能修改/g)).toHaveLength(1);
  });

  test('says nothing where they may', () => {
    expect(drawRows(true)).not.toContain('已保存的行不能修改');
  });
});

describe('tabs', () => {
  const sheets = {
    blocks: [
      Block.parse({ id: 'tabs', type: 'tabs', label: '', config: { tabs: [sheet('a', '开票'), sheet('b', '收货')] } }),
      Block.parse({ id: 'needs', type: 'switch', key: 'needs', label: '要发票' }),
      Block.parse({ id: 'tax', type: 'text', key: 'tax', label: '税号', parent: 'tabs', slot: 'a' }),
      Block.parse({ id: 'place', type: 'text', key: 'place', label: '收货地址', parent: 'tabs', slot: 'b' }),
    ],
  };
  function sheet(id: string, label: string) {
    return { id, label };
  }
  const rule = {
    id: 'r',
    kind: 'interact' as const,
    name: '',
    enabled: true,
    when: { kind: 'formula' as const, formula: '{needs}' },
    actions: [{ do: 'show' as const, fields: ['tax'], clear: false }],
  };

  test('go with their content when rules hide all of it, and come back with it', () => {
    const fields = fieldsOf(sheets, fieldTypes);
    const logic = formLogic({ ...sheets, rules: [rule] }, fields);
    const session = new FormSession(fields, {}, undefined, { logic, isNew: true });
    const drawn = () => renderToString(<FormRenderer form={sheets} session={session} context={context} mode="edit" />);

    expect(drawn()).not.toContain('开票');
    expect(drawn()).toContain('收货地址');
    session.set('needs', true);
    expect(drawn()).toContain('开票');
  });

  describe('that a rule names', () => {
    const noted = {
      blocks: [
        ...sheets.blocks.map((block) => (block.id === 'tax' ? { ...block, required: true } : block)),
        Block.parse({ id: 'note', type: 'note', label: '', parent: 'tabs', slot: 'a', config: { text: '开票须知' } }),
      ],
    };
    const fields = fieldsOf(noted, fieldTypes);
    const naming = { ...rule, actions: [{ do: 'show' as const, fields: ['tabs/a'], clear: false }] };
    const begin = (initial: Record<string, unknown>, isNew: boolean) => {
      const logic = formLogic({ ...noted, rules: [naming] }, fields);
      const session = new FormSession(fields, initial, undefined, { logic, isNew });
      const drawn = () => renderToString(<FormRenderer form={noted} session={session} context={context} mode="edit" />);
      return { session, drawn };
    };

    test('goes with all that is in it, notes too, and leaves the others', () => {
      const { session, drawn } = begin({}, true);

      expect(drawn()).not.toMatch(/开票|税号/);
      expect(drawn()).toContain('收货地址');
      session.set('needs', true);
      expect(drawn()).toMatch(/开票须知/);
    });

    test('asks for nothing while it is hidden, and keeps what is stored', () => {
      const { session } = begin({ tax: '91330100', needs: true }, false);

      session.set('needs', false);
      session.set('tax', null);
      expect(session.check()).toEqual([]);
      session.set('needs', true);
      expect(session.check()).toEqual(['tax']);

      const other = begin({ tax: '91330100', needs: true }, false).session;
      other.set('needs', false);
      expect(other.valueOf('tax')).toBe('91330100');
    });

    test('is told to whoever shows it', () => {
      const { session } = begin({}, true);
      const told = vi.fn();
      session.subscribe('*', told);
      session.set('needs', true);
      expect(told).toHaveBeenCalled();
      expect(session.stateOf('tabs/a')?.visible).toBe(true);
    });
  });
});
