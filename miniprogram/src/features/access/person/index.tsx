// On a phone one person has a page of their own.
import { useRouter } from '@tarojs/taro';
import { clock } from '../../../kernel/phone.ts';
import { goBack } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { sayDuties } from '../people/people-words.ts';
import { PersonDetails } from '../people/person-details.tsx';
import { usePeople } from '../people/use-people.ts';

const Person = ({ region, personId }: { region: string; personId: string }) => {
  const { reading, people } = usePeople(region);
  const line = people.find((one) => one.personId === personId);
  return (
    <Page
      id="person"
      within="people"
      title={line?.name ?? '人员'}
      banner={<OutboxBanner reading={reading} />}
    >
      {line && (
        <>
          <Box className="lead">
            <Box as="h1" className="say">
              {line.name}
            </Box>
            <Box className="sm c2">{sayDuties(line, clock.today())}</Box>
          </Box>
          <PersonDetails line={line} region={region} again={reading.again} />
        </>
      )}
      {!reading.answer && <NotRead reading={reading} words="正在取这个人" />}
      {reading.answer && !line && (
        <EmptyState
          id="no-person"
          bold="名单里没有这个人了"
          plain="可能刚刚改过。"
          action={{ word: '回名单', onTap: goBack }}
        />
      )}
    </Page>
  );
};

export default function PersonPage() {
  const { region = '', person = '' } = useRouter().params;
  return <Gate>{() => <Person region={region} personId={person} />}</Gate>;
}
