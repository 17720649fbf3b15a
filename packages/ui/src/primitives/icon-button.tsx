'use client';

import { Button, Tooltip } from 'antd';
import type { Ref } from 'react';
import { Icon, type LucideIcon } from '../icons/icon.tsx';

interface IconButtonProps {
  icon: LucideIcon;
  /** What it does: the tooltip and the accessible name. */
  label: string;
  size?: 'small' | 'middle' | 'large';
  iconSize?: number;
  danger?: boolean;
  disabled?: boolean;
  loading?: boolean;
  /** Drawn as pressed. */
  active?: boolean;
  /** Opens something: its state, for readers of the page. */
  expanded?: boolean;
  tooltip?: 'top' | 'bottom' | 'left' | 'right' | 'none';
  className?: string;
  onClick?: (event: React.MouseEvent<HTMLElement>) => void;
  ref?: Ref<HTMLButtonElement>;
}

/** A button that is only an icon: it always has a tooltip and a name. */
export function IconButton({
  icon,
  label,
  size = 'small',
  iconSize,
  active,
  expanded,
  tooltip = 'top',
  className,
  loading = false,
  ...button
}: IconButtonProps) {
  const drawn = (
    <Button
      type="text"
      size={size}
      aria-label={label}
      aria-pressed={active}
      aria-expanded={expanded}
      className={`mo-icon-button${active ? ' mo-active' : ''}${className ? ` ${className}` : ''}`}
      icon={<Icon of={icon} size={iconSize ?? (size === 'large' ? 20 : 16)} />}
      loading={loading}
      {...button}
    />
  );
  return tooltip === 'none' ? (
    drawn
  ) : (
    <Tooltip title={label} placement={tooltip} mouseEnterDelay={0.4}>
      {drawn}
    </Tooltip>
  );
}
