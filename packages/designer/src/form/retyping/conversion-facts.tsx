'use client';

import { formatNumber, Icon, Note, useText } from '@mortise/ui';
import { ArrowRight } from 'lucide-react';
import type { ConversionPreview } from './use-preview.ts';

/** What becomes of stored values, in numbers and by example. */
export function ConversionFacts({ preview }: { preview: ConversionPreview }) {
  const { t } = useText();
  const { filled, converted, lost, partly, inRows, isEstimate, samples, lostSamples } = preview;
  const about = isEstimate ? t({ zh: '约 ', en: 'about ' }) : '';
  const numbers = {
    zh: `${formatNumber(filled)} ${inRows ? '行' : '条记录'}有值：${about}${formatNumber(converted)} 个能转换，${about}${formatNumber(lost)} 个不能`,
    en: `${formatNumber(filled)} ${inRows ? 'rows' : 'records'} hold a value: ${about}${formatNumber(converted)} convert, ${about}${formatNumber(lost)} do not`,
  };
  const parts = {
    zh: `其中 ${about}${formatNumber(partly)} 个只保留能转换的部分`,
    en: `Of these, ${about}${formatNumber(partly)} keep the part that converts`,
  };
  return (
    <div className="mo-conversion">
      <Note tone={lost > 0 ? 'warning' : 'success'}>
        <div>{t(numbers)}</div>
        {partly > 0 && <div>{t(parts)}</div>}
      </Note>
      {samples.length > 0 && (
        <ul className="mo-conversion-samples" aria-label={t({ zh: '转换后的样子', en: 'How values will look' })}>
          {samples.map(({ from, to }) => (
            <li key={`${from} ${to}`}>
              <span className="mo-cut">{from}</span>
              <Icon of={ArrowRight} size={14} />
              <span className="mo-cut">{to}</span>
            </li>
          ))}
        </ul>
      )}
      {lostSamples.length > 0 && (
        <>
          <h4 className="mo-change-title">{t({ zh: '不能转换的值', en: 'Values that do not convert' })}</h4>
          <ul className="mo-conversion-samples">
            {lostSamples.map(({ value, count }) => (
              <li key={value}>
                <span className="mo-cut">{value}</span>
                <span className="mo-meta mo-num">
                  {t(
                    inRows ? { zh: `${count} 行`, en: `${count} rows` } : { zh: `${count} 条`, en: `${count} records` },
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
