'use client';

import { useText } from '@mortise/ui';
import { Button } from 'antd';
import type { StageProps } from './file-stage.tsx';
import { Unshown } from './unshown.tsx';

interface PdfStageProps extends StageProps {
  readonly address: string;
}

/**
 * A PDF in the browser's own viewer. No sandbox around it: browsers start their viewer in none, and what stands there
 * runs nothing, since the server gives it as PDF and forbids to take it for anything else (ADR 37).
 */
export function PdfStage({ address, ...props }: PdfStageProps) {
  const { t } = useText();
  if (navigator.pdfViewerEnabled === false)
    return (
      <Unshown
        {...props}
        action={
          <Button href={address} target="_blank">
            {t({ zh: '打开', en: 'Open' })}
          </Button>
        }
      >
        {t({
          zh: '这个浏览器不能在页面里显示 PDF，可以打开或下载',
          en: "This browser can't show a PDF within a page. Open or download it",
        })}
      </Unshown>
    );
  return <iframe className="mo-viewer-pdf" src={`${address}#view=FitH`} title={props.file.name} />;
}
