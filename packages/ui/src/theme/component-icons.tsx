import type { ConfigProviderProps } from 'antd';
import { Calendar, ChevronDown, ChevronRight, CircleX, Clock, LoaderCircle, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';

/** Lucide in every place where antd draws an icon of its own. */
export const componentIcons = {
  modal: { closeIcon: <Icon of={X} /> },
  drawer: { closeIcon: <Icon of={X} /> },
  notification: { closeIcon: <Icon of={X} size={14} /> },
  select: {
    suffixIcon: <Icon of={ChevronDown} size={14} />,
    clearIcon: <Icon of={CircleX} size={14} />,
    loadingIcon: <Icon of={LoaderCircle} size={14} className="mo-spin" />,
    removeIcon: <Icon of={X} size={12} />,
  },
  cascader: { suffixIcon: <Icon of={ChevronDown} size={14} />, expandIcon: <Icon of={ChevronRight} size={14} /> },
  datePicker: { suffixIcon: <Icon of={Calendar} size={14} />, clearIcon: <Icon of={CircleX} size={14} /> },
  timePicker: { suffixIcon: <Icon of={Clock} size={14} />, clearIcon: <Icon of={CircleX} size={14} /> },
} satisfies ConfigProviderProps;

/** The star stands after the label. */
export const requiredMark = (label: ReactNode, { required }: { required: boolean }) => (
  <>
    {label}
    {required && (
      <span className="mo-required" aria-hidden="true">
        *
      </span>
    )}
  </>
);
