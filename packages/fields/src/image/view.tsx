import { type FileRef, pictureTypes, textIn } from '@mortise/core';
import { Camera, ImagePlus } from 'lucide-react';
import type { ConfigOf, FieldView, FieldViewContext, InputProps } from '../field-view.ts';
import { AllFiles } from '../file/all-files.tsx';
import { DropZone } from '../file/drop-zone.tsx';
import { FileLink } from '../file/file-link.tsx';
import { RemoveButton, removeText, UploadRows } from '../file/file-rows.tsx';
import { useUploads } from '../file/use-uploads.ts';
import { Cell } from './cell.tsx';
import { type image, imageLimits } from './definition.ts';
import { placeNow } from './place-now.ts';
import { preparePicture } from './prepare-picture.ts';
import { watermarkLines } from './watermark.ts';

export const imageView: FieldView<typeof image> = {
  Input: (field) => <Pictures {...field} />,
  Display: ({ value, archiveUrl, context }) => (
    <div style={{ display: 'grid', gap: 4 }}>
      <Thumbnails files={value ?? []} context={context} size={72} />
      <AllFiles files={value ?? []} archiveUrl={archiveUrl} locale={context.locale} />
    </div>
  ),
  Cell,
};

function Pictures(field: InputProps<ConfigOf<typeof image>, FileRef[]>) {
  const { value, config, context } = field;
  const { locale } = context;
  const { uploads, add, dismiss, remove } = useUploads(field, imageLimits(config), (picture) => {
    const now = Date.now();
    const place = config.watermark.includes('place') ? placeNow : async () => null;
    return preparePicture(picture, config, async () => watermarkLines(config, context, now, await place()));
  });
  const files = value ?? [];
  const isOff = field.disabled || field.readOnly || false;
  const Sign = config.cameraOnly ? Camera : ImagePlus;
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <Thumbnails files={files} context={context} size={72} {...(isOff ? {} : { onRemove: remove })} />
      {!isOff && files.length < config.maxCount && (
        <DropZone
          id={field.id}
          label={textIn(
            config.cameraOnly ? { zh: '拍照或上传', en: 'Take or upload' } : { zh: '上传图片', en: 'Upload images' },
            locale,
          )}
          hint={textIn(
            config.cameraOnly
              ? {
                  zh: `手机上直接拍照，单个不超过 ${config.maxSizeMb} MB`,
                  en: `Phones open the camera, up to ${config.maxSizeMb} MB each`,
                }
              : {
                  zh: `可拖入或粘贴，单个不超过 ${config.maxSizeMb} MB`,
                  en: `Drop or paste, up to ${config.maxSizeMb} MB each`,
                },
            locale,
          )}
          icon={<Sign size={14} strokeWidth={1.75} />}
          accept={pictureTypes.join(',')}
          multiple={config.maxCount > 1}
          isCamera={config.cameraOnly}
          isInvalid={field.invalid ?? false}
          autoFocus={field.autoFocus ?? false}
          ariaDescribedBy={field.ariaDescribedBy}
          onBlur={field.onBlur}
          onFiles={add}
        />
      )}
      <UploadRows uploads={uploads} locale={locale} onDismiss={dismiss} />
    </div>
  );
}

interface ThumbnailsProps {
  readonly files: readonly FileRef[];
  readonly context: Pick<FieldViewContext, 'locale' | 'fileUrl' | 'showFiles'>;
  /** px */
  readonly size: number;
  readonly onRemove?: (id: string) => void;
}

/** Small pictures that open large, one after another. */
function Thumbnails({ files, context, size, onRemove }: ThumbnailsProps) {
  const { locale, fileUrl } = context;
  if (files.length === 0) return null;
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      {files.map((file, at) => (
        <span key={file.id} style={{ display: 'inline-flex', alignItems: 'flex-start' }}>
          <FileLink files={files} at={at} context={context}>
            <img
              src={fileUrl(file.id, 'thumbnail')}
              alt={file.name}
              width={size}
              height={size}
              loading="lazy"
              style={{ display: 'block', borderRadius: 6, objectFit: 'cover' }}
            />
          </FileLink>
          {onRemove && <RemoveButton label={removeText(file.name, locale)} onClick={() => onRemove(file.id)} />}
        </span>
      ))}
    </span>
  );
}
