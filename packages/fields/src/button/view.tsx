import { textIn } from '@mortise/core';
import { useConfirm } from '@mortise/ui';
import { Button as AntButton, Tooltip } from 'antd';
import type { ConfigOf, ContainerProps, FieldView, RecordAround } from '../field-view.ts';
import { filledAddress } from '../filled-address.ts';
import type { button } from './definition.ts';

export const buttonView: FieldView<typeof button> = { Container: Button };

type Config = ConfigOf<typeof button>;

function Button({ label, help, config, record, context }: ContainerProps<Config>) {
  const { locale } = context;
  const confirm = useConfirm();
  const act = record && actionOf(config, record, context);
  const name = label || textIn({ zh: '按钮', en: 'Button' }, locale);
  const question = textIn(config.confirm, locale);

  async function press() {
    if (!act || 'missing' in act) return;
    if (question !== '' && !(await confirm({ title: name, consequence: question, action: name }))) return;
    act.run();
  }
  const missing = act && 'missing' in act ? textIn(act.missing, locale) : '';
  return (
    <div>
      <Tooltip title={missing}>
        <AntButton
          type={config.look === 'primary' ? 'primary' : 'default'}
          danger={config.look === 'danger'}
          disabled={missing !== ''}
          onClick={() => void press()}
        >
          <span data-label="">{name}</span>
        </AntButton>
      </Tooltip>
      {help && <p className="mo-help">{help}</p>}
    </div>
  );
}

type Action = { readonly run: () => void } | { readonly missing: { readonly zh: string; readonly en: string } };

/** What a press does, or what it lacks. */
function actionOf(
  { action, url, newTab, formId, begins }: Config,
  record: RecordAround,
  { createRecord }: ContainerProps<Config>['context'],
): Action {
  if (action === 'link') {
    const address = filledAddress(url, record.textOf);
    if (address === null) return { missing: noAddress };
    return {
      run: () => {
        if (newTab) window.open(address, '_blank', 'noopener,noreferrer');
        else window.location.assign(address);
      },
    };
  }
  if (!createRecord) return { missing: notHere };
  if (record.id === null) return { missing: notSaved };
  const { id } = record;
  const values = Object.fromEntries(
    begins.flatMap(({ to, from }) =>
      to === '' || from === '' ? [] : [[to, from === '$id' ? id : (record.valueOf(from) ?? null)]],
    ),
  );
  return { run: () => void createRecord(formId, { values }) };
}

const noAddress = { zh: '网址里的字段填写后可用', en: 'Works once the fields in its address are filled in' };
const notSaved = { zh: '保存后可用', en: 'Works once the record is saved' };
const notHere = { zh: '这里不能新建记录', en: 'No record can be made here' };
