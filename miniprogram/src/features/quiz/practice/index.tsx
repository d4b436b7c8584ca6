// The page of this name, to which its content is still to come.
import { Gate } from '../../../pages/gate.tsx';
import { Page } from '../../../ui/page.tsx';

export default function PracticePage() {
  return (
    <Gate>
      {() => (
        <Page id="practice" title="练一练">
          {null}
        </Page>
      )}
    </Gate>
  );
}
