// The app: its styles, what runs while the phone is on, and whatever page the host shows.
import { type PropsWithChildren, useEffect } from 'react';
import { preferences, startPhone } from './kernel/phone.ts';
import { onPrivacyAsked } from './kernel/platform.ts';
import { openConsent } from './kernel/ways.ts';
import './ui/spoken-labels.ts';
import './ui/styles/tokens.css';
import './ui/styles/ground.css';
import './ui/styles/bars.css';
import './ui/styles/parts.css';
import './ui/styles/controls.css';
import './ui/styles/access.css';
import './ui/styles/visit.css';
import './ui/styles/file.css';
import './ui/styles/desk.css';
import './ui/styles/table.css';
import './ui/styles/sign.css';
import './ui/styles/cover.css';
import './ui/styles/training.css';
import './ui/styles/bank.css';
import './ui/styles/compose.css';
import './ui/styles/outreach.css';
import './ui/styles/policy.css';
import './ui/styles/quiz.css';
import './ui/styles/learnt.css';
import './ui/styles/told.css';
import './ui/styles/messages.css';
import './ui/styles/talk.css';

/** The privacy words were agreed to before anybody signed in; where they were not, the host is told no and the page asks. */
const answerPrivacy = (answer: (agreed: boolean) => void): void => {
  const agreed = preferences.privacy.get() === 'agreed';
  answer(agreed);
  if (!agreed) openConsent();
};

export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    startPhone();
    onPrivacyAsked(answerPrivacy);
  }, []);
  return children;
}
