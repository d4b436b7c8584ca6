// An SMS says that there is news and where to read it, in the one text that the provider has approved.
import type { Sms } from '#functions/channels/sms.ts';
import type { Ways } from './carrying.ts';

/** The way by SMS. */
export const smsBy =
  (sms: Sms): Ways['sms'] =>
  async (phone, { title, hint }, outId) => {
    const { ending, reason = 'no_reason' } = await sms.deliver(phone, 'reminder', { title, hint }, outId);
    return ending === 'sent' ? { ending } : { ending, reason };
  };
