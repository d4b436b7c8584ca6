// On a phone one late write has a page of its own.
import { useRouter } from '@tarojs/taro';
import { goBack } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { ReviewDetails } from '../waiting/review-details.tsx';

export default function ReviewPage() {
  const { review = '' } = useRouter().params;
  return (
    <Gate>
      {() => (
        <Page id="review" within="waiting" title="晚到的记录">
          <Box className="lead">
            <Box as="h1" className="say">
              看过，再决定收不收
            </Box>
          </Box>
          <ReviewDetails reviewId={review} onDone={goBack} />
        </Page>
      )}
    </Gate>
  );
}
