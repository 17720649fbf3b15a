import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';

interface DropZoneProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly icon: ReactNode;
  readonly accept: string;
  readonly multiple: boolean;
  readonly isInvalid: boolean;
  readonly autoFocus: boolean;
  /** Phones open the camera at once. */
  readonly isCamera?: boolean;
  readonly ariaDescribedBy?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files by choosing, by dropping and by pasting. */
export function DropZone({ onFiles, ...props }: DropZoneProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      }}
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '0 8px',
        minHeight: 32,
        padding: '1px 4px',
        border: `1px dashed ${props.isInvalid ? 'var(--mo-danger)' : isOver ? 'var(--mo-primary)' : 'var(--mo-line-2)'}`,
        borderRadius: 6,
        background: isOver ? 'var(--mo-primary-bg)' : 'var(--mo-sheet)',
      }}
    >
      <Button
        id={props.id}
        type="text"
        size="small"
        icon={props.icon}
        autoFocus={props.autoFocus}
        aria-describedby={props.ariaDescribedBy}
        aria-invalid={props.isInvalid}
        onClick={() => chooser.current?.click()}
        {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      >
        {props.label}
      </Button>
      <span style={{ fontSize: 12, lineHeight: '18px', color: 'var(--mo-ink-3)' }}>{props.hint}</span>
      <input
        ref={chooser}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={props.label}
        accept={props.accept}
        multiple={props.multiple}
        {...(props.isCamera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after a failure.
          event.target.value = '';
        }}
      />
    </div>
  );
}
