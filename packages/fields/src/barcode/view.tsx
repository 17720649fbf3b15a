import { textIn } from '@mortise/core';
import { IconButton, printSvg, savePng, saveSvg } from '@mortise/ui';
import { QRCode } from 'antd';
import { Download, FileCode, Printer } from 'lucide-react';
import { useRef } from 'react';
import type { ConfigOf, ContainerProps, FieldView, RecordAround } from '../field-view.ts';
import { Bars } from './bars.tsx';
import type { barcode } from './definition.ts';
import { unscannable } from './unscannable.ts';

export const barcodeView: FieldView<typeof barcode> = { Container: Barcode };

type Config = ConfigOf<typeof barcode>;

function Barcode({ id, label, help, config, record, context }: ContainerProps<Config>) {
  const { locale } = context;
  const text = record ? contentOf(config, record) : 'MORTISE-0001';
  const problem = unscannable(text, config.symbology);
  return (
    <section aria-labelledby={`${id}-label`}>
      <div className="mo-label" id={`${id}-label`} data-label="">
        {label}
      </div>
      {text === '' ? (
        <p className="mo-meta">
          {config.source === 'record'
            ? textIn({ zh: '保存后生成', en: 'Appears once the record is saved' }, locale)
            : textIn({ zh: '填写后生成', en: 'Appears once the field is filled in' }, locale)}
        </p>
      ) : problem ? (
        <p className="mo-meta">{textIn(problem, locale)}</p>
      ) : (
        <Code text={text} config={config} label={label} context={context} faint={!record} />
      )}
      {help && <p className="mo-help">{help}</p>}
    </section>
  );
}

const contentOf = ({ source, field }: Config, record: RecordAround): string =>
  source === 'field' ? record.textOf(field) : (record.link ?? '');

interface CodeProps extends Pick<ContainerProps<Config>, 'config' | 'label' | 'context'> {
  readonly text: string;
  /** A picture of what will stand there. */
  readonly faint: boolean;
}

function Code({ text, config, label, context: { locale }, faint }: CodeProps) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = () => frame.current?.querySelector('svg') ?? null;
  const name = textIn(
    config.symbology === 'qr'
      ? { zh: `二维码：${text}`, en: `QR code: ${text}` }
      : { zh: `条形码：${text}`, en: `Code 128: ${text}` },
    locale,
  );
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 8, opacity: faint ? 0.4 : 1 }}>
      <div style={{ display: 'grid', gap: 4, justifyItems: 'center', minWidth: 0 }}>
        <div ref={frame} role="img" aria-label={name} className="mo-barcode">
          {config.symbology === 'qr' ? (
            <QRCode type="svg" value={text} size={128} bordered={false} color="#000000" bgColor="#ffffff" />
          ) : (
            <Bars text={text} />
          )}
        </div>
        {config.showText && (
          <span className="mo-meta mo-cut" style={{ maxWidth: 320 }} title={text}>
            {text}
          </span>
        )}
      </div>
      {!faint && (
        <div style={{ display: 'flex', gap: 2 }}>
          <IconButton
            icon={Download}
            label={textIn({ zh: '下载 PNG', en: 'Download PNG' }, locale)}
            onClick={() => void savePng(svg(), label || text)}
          />
          <IconButton
            icon={FileCode}
            label={textIn({ zh: '下载 SVG', en: 'Download SVG' }, locale)}
            onClick={() => saveSvg(svg(), label || text)}
          />
          <IconButton
            icon={Printer}
            label={textIn({ zh: '打印', en: 'Print' }, locale)}
            onClick={() => printSvg(svg(), label, config.showText ? text : '')}
          />
        </div>
      )}
    </div>
  );
}
