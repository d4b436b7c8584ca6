// The page of this name, to which its content is still to come.
import { Gate } from '../../../pages/gate.tsx';
import { Page } from '../../../ui/page.tsx';

export default function AttemptPage() {
  return (
    <Gate>
      {() => (
        <Page id="attempt" title="答题">
          {null}
        </Page>
      )}
    </Gate>
  );
}
