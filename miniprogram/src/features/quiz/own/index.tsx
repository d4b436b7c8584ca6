// The page of this name, to which its content is still to come.
import { Gate } from '../../../pages/gate.tsx';
import { Page } from '../../../ui/page.tsx';

export default function OwnPage() {
  return (
    <Gate>
      {() => (
        <Page id="own" title="学习和竞答">
          {null}
        </Page>
      )}
    </Gate>
  );
}
