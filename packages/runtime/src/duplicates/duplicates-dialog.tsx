'use client';

import { useText } from '@mortise/ui';
import { Button, Modal } from 'antd';
import { DuplicateList } from './duplicate-list.tsx';
import type { DuplicatesTold } from './duplicates-told.ts';

interface DuplicatesDialogProps {
  readonly told: DuplicatesTold;
  /** True: it is meant all the same. */
  readonly onAnswer: (isMeant: boolean) => void;
}

/** Of a batch, so many places are shown. */
const shown = 5;

/** Over what somebody saves: who is there already. Going back is the first choice, and loses nothing. */
export function DuplicatesDialog({ told: { told, mayGoOn }, onAnswer }: DuplicatesDialogProps) {
  const { t } = useText();
  const more = told.length - shown;
  return (
    <Modal
      open
      centered
      width={520}
      onCancel={() => onAnswer(false)}
      title={t(
        mayGoOn
          ? { zh: '可能已有相同的记录', en: 'This may be there already' }
          : { zh: '已有相同的记录', en: 'This is there already' },
      )}
      footer={
        <div className="mo-record-choices">
          <Button type="primary" onClick={() => onAnswer(false)}>
            {t({ zh: '返回修改', en: 'Go back' })}
          </Button>
          {mayGoOn && (
            <Button type="text" onClick={() => onAnswer(true)}>
              {t({ zh: '仍然保存', en: 'Save anyway' })}
            </Button>
          )}
        </div>
      }
      className="rt-duplicates"
    >
      {told.slice(0, shown).map((each) => (
        <section key={each.path.join('.') + each.message}>
          <p>{each.message}</p>
          <DuplicateList duplicates={each.duplicates ?? []} />
        </section>
      ))}
      {more > 0 && <p className="mo-ink-3">{t({ zh: `另有 ${more} 处重复`, en: `${more} more duplicates` })}</p>}
    </Modal>
  );
}
