'use client';

import { type FieldType, type Setting, settingsOf } from '@mortise/core';
import { InspectorSection, useText } from '@mortise/ui';
import { drawn } from './setting-controls.tsx';
import { TargetSection } from './target-section.tsx';

interface ConfigSettingsProps {
  id: string;
  type: FieldType;
  config: unknown;
  onChange: (config: unknown) => void;
}

/** The panel of a type's own settings, drawn from its config schema. */
export function ConfigSettings({ id, type, config, onChange }: ConfigSettingsProps) {
  const { t } = useText();
  const values = config as Readonly<Record<string, unknown>>;
  const settings = settingsOf(type.config).filter(
    ({ setting }) => setting.control !== 'own' && isWanted(setting, values),
  );
  if (settings.length === 0) return null;
  return (
    <InspectorSection title={t({ zh: '设置', en: 'Settings' })}>
      {settings.map(({ property, setting }) => {
        const Control = drawn[setting.control];
        return (
          <Control
            key={property}
            blockId={id}
            setting={setting}
            value={values[property]}
            config={values}
            onChange={(next) => onChange(withoutUnwanted(type, { ...values, [property]: next }))}
          />
        );
      })}
      {settings.some(({ setting }) => setting.control === 'form' || setting.control === 'forms') && (
        <TargetSection id={id} type={type} config={values} />
      )}
    </InspectorSection>
  );
}

/** A field that is named where nobody sees it any more would count as used: the name goes with the setting. */
function withoutUnwanted(type: FieldType, values: Readonly<Record<string, unknown>>) {
  const unwanted = settingsOf(type.config).filter(
    ({ setting }) => setting.control === 'field' && !isWanted(setting, values),
  );
  const defaults = type.defaults as Readonly<Record<string, unknown>>;
  return { ...values, ...Object.fromEntries(unwanted.map(({ property }) => [property, defaults[property]])) };
}

const isWanted = ({ when }: Setting, values: Readonly<Record<string, unknown>>) =>
  when === undefined || when.is.some((wanted) => wanted === values[when.property]);
