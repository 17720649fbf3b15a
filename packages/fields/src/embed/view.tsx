import { allowsHost, textIn } from '@mortise/core';
import { Note } from '@mortise/ui';
import { PictureInPicture2 } from 'lucide-react';
import type { ConfigOf, ContainerProps, FieldView } from '../field-view.ts';
import { filledAddress } from '../filled-address.ts';
import type { embed } from './definition.ts';

export const embedView: FieldView<typeof embed> = { Container: Embed };

type Config = ConfigOf<typeof embed>;

function Embed({ label, help, config, record, context }: ContainerProps<Config>) {
  return (
    <div style={{ marginBlock: 8 }}>
      {label && (
        <div className="mo-label" data-label="">
          {label}
        </div>
      )}
      <Page label={label} config={config} record={record} context={context} />
      {help && <p className="mo-help">{help}</p>}
    </div>
  );
}

type PageProps = Pick<ContainerProps<Config>, 'label' | 'config' | 'context'> & {
  readonly record: ContainerProps<Config>['record'] | undefined;
};

function Page({ label, config, record, context: { locale, embedHosts = [] } }: PageProps) {
  if (!record)
    return (
      <div className="mo-embed-blank" style={{ height: Math.min(config.height, 160) }}>
        <PictureInPicture2 size={20} strokeWidth={1.75} aria-hidden />
        <span className="mo-cut">{config.url || textIn({ zh: '还没有填网址', en: 'No address yet' }, locale)}</span>
      </div>
    );
  const address = filledAddress(config.url, record.textOf);
  if (address === null)
    return (
      <p className="mo-meta">
        {textIn({ zh: '网址里的字段填写后显示', en: 'Shown once the fields in the address are filled in' }, locale)}
      </p>
    );
  // A page of our own in a frame that runs scripts would be no frame at all.
  if (!allowsHost(embedHosts, address) || isOurs(address)) {
    const { host } = new URL(address);
    return (
      <Note tone="warning">
        {textIn(
          {
            zh: `没有允许嵌入 ${host}。管理员可以在「设置 › 组织信息」里添加这个网站`,
            en: `${host} may not be embedded. An administrator can allow it in Settings › Organisation`,
          },
          locale,
        )}
      </Note>
    );
  }
  return (
    <iframe
      className="mo-embed"
      src={address}
      title={label || address}
      style={{ height: config.height }}
      sandbox="allow-scripts allow-same-origin allow-forms allow-popups"
      referrerPolicy="no-referrer"
      loading="lazy"
    />
  );
}

const isOurs = (address: string) =>
  typeof window !== 'undefined' && new URL(address).hostname === window.location.hostname;
