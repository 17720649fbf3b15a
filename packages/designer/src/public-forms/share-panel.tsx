'use client';

import type { ApiClient } from '@mortise/api/client';
import { formatNumber, Icon, InspectorSection, savePng, saveSvg, useText, useToast } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, QRCode } from 'antd';
import { Copy, Download, ExternalLink } from 'lucide-react';
import { useId, useRef } from 'react';
import type { PublicLink } from './use-public-forms.ts';

/** How a link gets to people: address, QR code, code for a site; and how often it was used. */
export function SharePanel({ api, link }: { api: ApiClient; link: PublicLink }) {
  const { t } = useText();
  const toast = useToast();
  const code = useRef<HTMLDivElement>(null);
  const id = useId();
  const { definition } = link;
  const address = `${window.location.origin}/f/${definition.key}`;
  const snippet = `<iframe src="${address}" style="width:100%;height:720px;border:0" allow="camera; geolocation" title="${t({ zh: '表单', en: 'Form' })}"></iframe>`;
  const status = useQuery({
    queryKey: ['public-form-status', definition.id],
    queryFn: () => api.call('GET /public-forms/:id/status', { params: { id: definition.id } }),
  });

  async function copy(text: string) {
    await navigator.clipboard?.writeText(text);
    toast.done(t({ zh: '已复制', en: 'Copied' }));
  }
  const svg = () => code.current?.querySelector('svg') ?? null;

  return (
    <div className="mo-share">
      <InspectorSection title={t({ zh: '链接', en: 'Link' })}>
        <Input id={id} readOnly value={address} aria-label={t({ zh: '链接地址', en: 'Address' })} />
        <div className="mo-share-row">
          <Button size="small" icon={<Icon of={Copy} size={14} />} onClick={() => void copy(address)}>
            {t({ zh: '复制链接', en: 'Copy link' })}
          </Button>
          <Button size="small" type="text" icon={<Icon of={ExternalLink} size={14} />} href={address} target="_blank">
            {t({ zh: '打开', en: 'Open' })}
          </Button>
        </div>
      </InspectorSection>
      <InspectorSection title={t({ zh: '二维码', en: 'QR code' })}>
        <div ref={code} className="mo-share-code">
          <QRCode type="svg" value={address} size={176} bordered={false} color="#211D1A" bgColor="#FFFFFF" />
        </div>
        <div className="mo-share-row">
          <Button
            size="small"
            icon={<Icon of={Download} size={14} />}
            onClick={() => void savePng(svg(), definition.key)}
          >
            PNG
          </Button>
          <Button size="small" icon={<Icon of={Download} size={14} />} onClick={() => saveSvg(svg(), definition.key)}>
            SVG
          </Button>
        </div>
      </InspectorSection>
      {link.content.embeddable && (
        <InspectorSection title={t({ zh: '嵌入代码', en: 'Code for your site' })}>
          <Input.TextArea
            readOnly
            rows={4}
            value={snippet}
            aria-label={t({ zh: '嵌入代码', en: 'Code for your site' })}
          />
          <div className="mo-share-row">
            <Button size="small" icon={<Icon of={Copy} size={14} />} onClick={() => void copy(snippet)}>
              {t({ zh: '复制代码', en: 'Copy code' })}
            </Button>
          </div>
        </InspectorSection>
      )}
      <InspectorSection title={t({ zh: '已收到', en: 'Received' })}>
        <p className="mo-num">
          {status.data
            ? t({
                zh: `${formatNumber(status.data.submissions)} 份${link.content.quota === null ? '' : `，上限 ${formatNumber(link.content.quota)} 份`}`,
                en: `${formatNumber(status.data.submissions)}${link.content.quota === null ? '' : ` of ${formatNumber(link.content.quota)}`}`,
              })
            : '—'}
        </p>
      </InspectorSection>
    </div>
  );
}
