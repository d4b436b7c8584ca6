// The account at the SMS provider is told to a door by its settings; what is wrong about its templates stops messages, and never the door.
import { setting } from '#functions/aws/config.ts';
import { type SmsAccount, SmsTemplateCodes } from '#functions/channels/sms.ts';

/** The account that this door's settings name; its templates are read when a message is sent. */
export const smsAccount = (): SmsAccount => {
  const templates = setting('SMS_TEMPLATES');
  return {
    url: setting('SMS_URL'),
    keyId: setting('SMS_KEY_ID'),
    keySecret: setting('SMS_KEY_SECRET'),
    signName: setting('SMS_SIGN_NAME'),
    get templateCodes() {
      return SmsTemplateCodes.parse(JSON.parse(templates));
    },
  };
};
