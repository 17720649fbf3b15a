import { type Bilingual, type Locale, textIn } from '@mortise/core';
import { useIsPhone } from '@mortise/ui';
import { Button, Modal } from 'antd';
import { ImageUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { KeptApart } from '../related/kept-apart.tsx';
import { codesInFile } from './code-reader.ts';
import { Viewfinder } from './viewfinder.tsx';

interface ScanDialogProps {
  readonly locale: Locale;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** Reads a code by the camera or from a picture. Fills the screen of a phone. */
export function ScanDialog({ locale, onText, onClose }: ScanDialogProps) {
  const isPhone = useIsPhone();
  const chooser = useRef<HTMLInputElement>(null);
  const [isReading, setIsReading] = useState(false);
  const [said, setSaid] = useState<Bilingual | null>(null);
  const [several, setSeveral] = useState<readonly string[]>([]);
  const t = (text: Bilingual) => textIn(text, locale);

  const readFile = async (file: File | undefined) => {
    if (!file) return;
    setIsReading(true);
    const found = await codesInFile(file).catch(() => null);
    setIsReading(false);
    setSeveral(found && found.length > 1 ? found : []);
    setSaid(found === null ? unreadable : found.length === 0 ? nothing : null);
    if (found?.length === 1 && found[0] !== undefined) onText(found[0]);
  };
  return (
    <KeptApart onEscape={onClose}>
      <Modal
        open
        title={t({ zh: '扫码', en: 'Scan' })}
        onCancel={onClose}
        width={isPhone ? '100vw' : 480}
        {...(isPhone ? { className: 'mo-scan-phone' } : {})}
        footer={null}
      >
        <div className="mo-scan">
          {several.length === 0 && <Viewfinder locale={locale} onCode={onText} />}
          {several.length > 0 && (
            <fieldset className="mo-scan-several">
              <legend className="mo-label">
                {t({ zh: '图片里有多个码，选一个', en: 'The picture holds several codes. Choose one' })}
              </legend>
              {several.map((text) => (
                <Button key={text} onClick={() => onText(text)}>
                  <span className="mo-cut">{text}</span>
                </Button>
              ))}
            </fieldset>
          )}
          {said && (
            <p className="mo-help mo-danger-text" role="alert">
              {t(said)}
            </p>
          )}
          <Button
            icon={<ImageUp size={16} strokeWidth={1.75} aria-hidden />}
            loading={isReading}
            onClick={() => chooser.current?.click()}
          >
            {t({ zh: '从图片识别', en: 'Read a picture' })}
          </Button>
          <input
            ref={chooser}
            type="file"
            hidden
            tabIndex={-1}
            aria-label={t({ zh: '有码的图片', en: 'A picture with a code' })}
            accept="image/*"
            onChange={({ target }) => {
              void readFile(target.files?.[0]);
              // The same picture may be chosen again.
              target.value = '';
            }}
          />
        </div>
      </Modal>
    </KeptApart>
  );
}

const nothing: Bilingual = {
  zh: '图片里没有认出码，换一张清晰、完整的',
  en: 'No code found in the picture. Try one that is sharp and whole',
};
const unreadable: Bilingual = {
  zh: '图片没有读出来，换一张 JPG 或 PNG',
  en: "Couldn't read the picture. Try a JPG or PNG",
};
