'use client';

import { Icon, useText } from '@mortise/ui';
import { Form, Input } from 'antd';
import { Check, Dot, Eye, EyeOff } from 'lucide-react';
import { isStrong, requirementsOf } from './password-strength.ts';
import { useCapsLock } from './use-caps-lock.ts';

interface NewPasswordFieldsProps {
  /** What a password must not contain. */
  names: readonly string[];
}

/** A new password, twice, with its requirements ticked off while one types. Stands in a form with `next` and `again`. */
export function NewPasswordFields({ names }: NewPasswordFieldsProps) {
  const { t } = useText();
  const form = Form.useFormInstance();
  const typed: string = Form.useWatch('next', form) ?? '';
  const capsLock = useCapsLock();
  const eye = (isShown: boolean) => <Icon of={isShown ? Eye : EyeOff} />;

  return (
    <>
      <Form.Item
        name="next"
        label={t({ zh: '新密码', en: 'New password' })}
        validateTrigger="onSubmit"
        rules={[
          {
            validator: (_, value: string = '') =>
              isStrong(value, names)
                ? Promise.resolve()
                : Promise.reject(
                    new Error(
                      t({ zh: '新密码还没有达到下面的要求', en: "The new password doesn't meet the points below yet" }),
                    ),
                  ),
          },
        ]}
        extra={
          <ul className="web-requirements">
            {requirementsOf(typed, names).map(({ text, isMet }) => (
              <li key={text.en} className={isMet ? 'web-met' : undefined}>
                <Icon of={isMet ? Check : Dot} size={14} />
                {t(text)}
                {isMet && <span className="mo-visually-hidden">{t({ zh: '已满足', en: 'met' })}</span>}
              </li>
            ))}
            {capsLock.isOn && <li>{t({ zh: '大写锁定已打开', en: 'Caps Lock is on' })}</li>}
          </ul>
        }
      >
        <Input.Password
          autoComplete="new-password"
          onKeyDown={capsLock.onKeyDown}
          onKeyUp={capsLock.onKeyUp}
          iconRender={eye}
        />
      </Form.Item>
      <Form.Item
        name="again"
        label={t({ zh: '再输一次', en: 'Once more' })}
        dependencies={['next']}
        validateTrigger="onSubmit"
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error(t({ zh: '两次输入不一样', en: "The two don't match" }))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" iconRender={eye} />
      </Form.Item>
    </>
  );
}
