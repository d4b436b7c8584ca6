// The page of this name, to which its content is still to come.
import { Gate } from '../../../pages/gate.tsx';
import { Page } from '../../../ui/page.tsx';

export default function ResultPage() {
  return (
    <Gate>
      {() => (
        <Page id="result" title="答题结果">
          {null}
        </Page>
      )}
    </Gate>
  );
}
