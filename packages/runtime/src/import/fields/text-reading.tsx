'use client';

import { InspectorRow, useText } from '@mortise/ui';
import { Select } from 'antd';
import { useWork } from '../work-context.ts';

const encodings: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'utf-8': { zh: 'UTF-8', en: 'UTF-8' },
  'utf-16le': { zh: 'UTF-16 LE', en: 'UTF-16 LE' },
  'utf-16be': { zh: 'UTF-16 BE', en: 'UTF-16 BE' },
  gb18030: { zh: '简体中文 GB18030', en: 'Simplified Chinese GB18030' },
  big5: { zh: '繁体中文 Big5', en: 'Traditional Chinese Big5' },
  macintosh: { zh: '西文 Mac', en: 'Western Mac' },
  'windows-1252': { zh: '西文 Windows', en: 'Western Windows' },
};

const delimiters = [
  { value: ',', label: { zh: '逗号', en: 'Comma' } },
  { value: '\t', label: { zh: '制表符', en: 'Tab' } },
  { value: ';', label: { zh: '分号', en: 'Semicolon' } },
  { value: '|', label: { zh: '竖线', en: 'Bar' } },
] as const;

/** Encoding and delimiter of a text file, with the lines that show the difference. Nothing for workbooks. */
export function TextReading() {
  const { t } = useText();
  const { job, analysis, readAgain, isReading } = useWork();
  const { encoding, encodings: found = [], delimiter } = analysis;
  if (encoding === undefined && delimiter === undefined) return null;
  const candidates = found.some((one) => one.encoding === encoding)
    ? found
    : [...(encoding ? [{ encoding, preview: [] }] : []), ...found];
  const sample = found.find((one) => one.encoding === encoding)?.preview ?? [];
  return (
    <>
      {encoding !== undefined && (
        <InspectorRow label={t({ zh: '编码', en: 'Encoding' })}>
          <Select
            size="small"
            className="im-side-control"
            loading={isReading}
            value={encoding}
            aria-label={t({ zh: '编码', en: 'Encoding' })}
            popupMatchSelectWidth={320}
            options={candidates.map((one) => ({
              value: one.encoding,
              label: t(encodings[one.encoding] ?? { zh: one.encoding, en: one.encoding }),
              sample: one.preview[0] ?? '',
            }))}
            optionRender={({ label, data }) => (
              <span className="im-encoding">
                <span>{label}</span>
                <span className="mo-meta mo-cut">{data.sample}</span>
              </span>
            )}
            onChange={(next: string) => readAgain({ ...job.reading, encoding: next })}
          />
        </InspectorRow>
      )}
      {delimiter !== undefined && (
        <InspectorRow label={t({ zh: '分隔符', en: 'Delimiter' })}>
          <Select
            size="small"
            className="im-side-control"
            loading={isReading}
            value={delimiter}
            aria-label={t({ zh: '分隔符', en: 'Delimiter' })}
            options={delimiters.map(({ value, label }) => ({ value: value as string, label: t(label) }))}
            onChange={(next: string) => readAgain({ ...job.reading, delimiter: next })}
          />
        </InspectorRow>
      )}
      {sample.length > 0 && <pre className="im-sample-lines">{sample.slice(0, 3).join('\n')}</pre>}
    </>
  );
}
