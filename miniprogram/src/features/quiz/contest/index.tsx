// The page of this name, to which its content is still to come.
import { Gate } from '../../../pages/gate.tsx';
import { Page } from '../../../ui/page.tsx';

export default function ContestPage() {
  return (
    <Gate>
      {() => (
        <Page id="contest" title="竞赛名次">
          {null}
        </Page>
      )}
    </Gate>
  );
}
