// The one account that the double of the SMS provider knows, and the settings by which a door is told of it.
import { randomBytes } from 'node:crypto';
import { SIGN_NAME, type TextName, templateCodes } from './templates.ts';

/** Where the account is asked, by which key, and what is approved for it. */
export type SmsAccount = Readonly<{
  url: string;
  keyId: string;
  keySecret: string;
  signName: string;
  templateCodes: Readonly<Record<TextName, string>>;
}>;

/** An account with a key of its own. */
export const anAccount = (): Omit<SmsAccount, 'url'> => ({
  keyId: 'LTAI0000000000000local',
  keySecret: randomBytes(15).toString('hex'),
  signName: SIGN_NAME,
  templateCodes,
});

/** A door's settings. */
export const smsSettings = (account: SmsAccount): Readonly<Record<string, string>> => ({
  SMS_URL: account.url,
  SMS_KEY_ID: account.keyId,
  SMS_KEY_SECRET: account.keySecret,
  SMS_SIGN_NAME: account.signName,
  SMS_TEMPLATES: JSON.stringify(account.templateCodes),
});
