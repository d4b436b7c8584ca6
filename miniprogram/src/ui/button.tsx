// A button says verb and object, and is never greyed out: pressing it says what is missing.
import type { ReactNode } from 'react';
import type { IconName } from './drawings.ts';
import { Icon } from './icon.tsx';
import { Tap } from './tap.tsx';

export type ButtonProps = Readonly<{
  id?: string;
  kind?: 'main' | 'plain' | 'bare';
  small?: boolean;
  icon?: IconName;
  onTap: () => void;
  children: ReactNode;
}>;

/** The one main action of a screen, or a plain one beside it. */
export const Button = ({ id, kind = 'main', small = false, icon, onTap, children }: ButtonProps) => (
  <Tap id={id} className={`btn ${kind} ${small ? 'small' : ''}`} onTap={onTap}>
    {icon && <Icon name={icon} tone={kind === 'main' ? 'white' : 'act'} size="s" />}
    {children}
  </Tap>
);

/** A word at the end of a line that does something: 改, 查看, 现在试. */
export const WordButton = ({
  id,
  label,
  onTap,
  children,
}: Omit<ButtonProps, 'kind' | 'small' | 'icon'> & { label?: string }) => (
  <Tap id={id} className="word" label={label} onTap={onTap}>
    {children}
  </Tap>
);

/** The telephone, whose spoken label names who is called. */
export const CallButton = ({
  id,
  who,
  edged = false,
  onTap,
}: {
  id?: string;
  who: string;
  edged?: boolean;
  onTap: () => void;
}) => (
  <Tap id={id} className={edged ? 'ib edged' : 'ib'} label={`打电话给${who}`} onTap={onTap}>
    <Icon name="call" tone="act" />
  </Tap>
);
