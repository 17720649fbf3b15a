'use client';

import { type FileRef, previewKind } from '@mortise/core';
import { useText } from '@mortise/ui';
import { OfficeStage } from './office-stage.tsx';
import { PdfStage } from './pdf-stage.tsx';
import { PictureStage } from './picture-stage.tsx';
import type { Shown } from './preview-provider.tsx';
import { TextStage } from './text-stage.tsx';
import { Unshown } from './unshown.tsx';

export interface StageProps extends Pick<Shown, 'api' | 'fileUrl'> {
  readonly file: FileRef;
}

/** One file, in the way of its kind. */
export function FileStage(props: StageProps) {
  const { t } = useText();
  const { file, fileUrl } = props;
  const address = fileUrl(file.id);
  switch (previewKind(file)) {
    case 'picture':
      return <PictureStage {...props} />;
    case 'pdf':
      return <PdfStage {...props} address={address} />;
    case 'text':
      return <TextStage {...props} />;
    case 'office':
      return <OfficeStage {...props} />;
    case 'audio':
      // biome-ignore lint/a11y/useMediaCaption: what people upload has no captions
      return <audio className="mo-viewer-audio" src={address} controls autoPlay aria-label={file.name} />;
    case 'video':
      // biome-ignore lint/a11y/useMediaCaption: what people upload has no captions
      return <video className="mo-viewer-video" src={address} controls autoPlay playsInline aria-label={file.name} />;
    default:
      return (
        <Unshown {...props}>
          {t({
            zh: '这种文件不能在页面里查看，下载后用相应的软件打开',
            en: "This kind of file can't be shown here. Download it and open it with its program",
          })}
        </Unshown>
      );
  }
}
