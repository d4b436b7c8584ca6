// WeChat gives the phone number's code to its own button only; in a browser the local double stands in.
import { Button as HostButton } from '@tarojs/components';
import { createElement } from 'react';
import { inBrowser, personaPhoneCode } from '../../kernel/platform.ts';
import { Button } from '../../ui/button.tsx';

type Given = Readonly<{ detail: Readonly<{ code?: string }> }>;

/** Asks for the number, once the person allows it; undefined where they did not. */
export const PhoneButton = ({
  busy,
  onCode,
}: {
  busy: boolean;
  onCode: (phoneCode: string | undefined) => void;
}) => {
  const words = busy ? '正在核对' : '用手机号登录';
  return inBrowser ? (
    <Button
      id="sign-in-phone"
      onTap={() =>
        void personaPhoneCode().then(onCode, () => {
          onCode(undefined);
        })
      }
    >
      {words}
    </Button>
  ) : (
    createElement(
      HostButton,
      {
        id: 'sign-in-phone',
        className: 'btn main',
        openType: 'getPhoneNumber',
        onGetPhoneNumber: ({ detail }: Given) => onCode(detail.code),
      },
      words,
    )
  );
};
