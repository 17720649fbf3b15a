'use client';

import { Icon, useText } from '@mortise/ui';
import { Modal, Segmented } from 'antd';
import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useDesignerState } from '../designer-context.ts';
import { PreviewForm } from './preview-form.tsx';

/** The draft as a live form, on either device. Nothing is saved. */
export function PreviewDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const draft = useDesignerState((state) => state.history.present);
  const [device, setDevice] = useState<'pc' | 'phone'>(useDesignerState((state) => state.device));
  return (
    <Modal
      open
      width={880}
      footer={null}
      onCancel={onClose}
      style={{ top: 32 }}
      title={
        <span className="mo-row">
          {t({ zh: '预览', en: 'Preview' })}
          <Segmented<'pc' | 'phone'>
            size="small"
            value={device}
            onChange={(value) => setDevice(value)}
            aria-label={t({ zh: '设备', en: 'Device' })}
            options={[
              { value: 'pc', label: t({ zh: '电脑', en: 'Desktop' }), icon: <Icon of={Monitor} size={14} /> },
              { value: 'phone', label: t({ zh: '手机', en: 'Phone' }), icon: <Icon of={Smartphone} size={14} /> },
            ]}
          />
          <span className="mo-meta">{t({ zh: '填写的内容不会保存', en: 'Nothing you enter is saved' })}</span>
        </span>
      }
    >
      <div className="mo-preview-stage">
        <PreviewForm draft={draft} device={device} />
      </div>
    </Modal>
  );
}
