// The tab of messages: everything the county told whoever is signed in, a row per conversation.
import { InboxPage } from '../../features/messages/list/inbox-page.tsx';
import { Gate } from '../gate.tsx';

export default function MessagesPage() {
  return <Gate>{(session) => <InboxPage key={session.role + session.region} session={session} />}</Gate>;
}
