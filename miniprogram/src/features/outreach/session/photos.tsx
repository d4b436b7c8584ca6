// The photos of a session: named by number, opened one at a time, and more of them while there is room.
import { MAX_PHOTOS } from '#shared/outreach/sessions.ts';
import type { SessionView } from '#shared/outreach/tables.ts';
import { actor } from '../../../kernel/phone.ts';
import { sayCount } from '../../../kernel/say.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Card, SectionHead } from '../../../ui/rows.tsx';
import { savedWords } from '../../visits/form/save-visit.ts';
import { usePhotoTaking } from '../parts/photo-taking.ts';
import { Picture } from '../parts/picture.tsx';
import { saveSession } from '../parts/save-session.ts';
import { useOpenedPhotos } from './use-opened-photos.ts';

type PhotosProps = Readonly<{
  sessionId: string;
  theme: string;
  photos: SessionView['photos'];
  waiting: number;
  mayOpen: boolean;
  mayAdd: boolean;
}>;

const Opened = ({ sessionId, photos }: Pick<PhotosProps, 'sessionId' | 'photos'>) => {
  const { at, shown, busy, trouble, open } = useOpenedPhotos(sessionId);
  return (
    <Box>
      <Choice
        id="session-photos"
        label="打开哪一张照片"
        options={photos.map(({ n }) => ({ value: String(n), name: `第 ${n} 张` }))}
        chosen={at === undefined ? [] : [String(at)]}
        onChoose={(n) => open(Number(n))}
      />
      {at !== undefined && !trouble && (
        <Box id="opened-photo" className="photo-shown">
          {shown ? (
            <Picture
              base64={shown.photo}
              mime={shown.mime}
              label={`宣讲的第 ${at} 张照片`}
              className="photo-large"
            />
          ) : (
            <Box className="sm c2 photo-coming" role="status">
              {busy ? '正在打开' : ''}
            </Box>
          )}
        </Box>
      )}
      {trouble && (
        <Box style={{ paddingTop: 12 }}>
          <Banner id="photo-trouble" icon="attention" warn boxed bold={trouble.bold} plain={trouble.plain} />
        </Box>
      )}
    </Box>
  );
};

const Add = ({ sessionId, theme }: Pick<PhotosProps, 'sessionId' | 'theme'>) => {
  const { busy, fault, take } = usePhotoTaking();
  const add = () =>
    take((photo) => {
      const personId = actor()?.personId ?? '';
      const kept = saveSession({ sessionId, theme, what: 'session_photo', data: { personId, photo } });
      return kept === 'kept' ? undefined : savedWords[kept];
    });
  return (
    <Box style={{ paddingTop: 12 }}>
      <Button id="add-photo" kind="plain" small onTap={add}>
        {busy ? '正在放进来' : '加照片'}
      </Button>
      {fault !== undefined && (
        <Box className="fault" role="alert">
          {fault}
        </Box>
      )}
    </Box>
  );
};

/** How many there are, the ones to open, and one more. */
export const Photos = ({ sessionId, theme, photos, waiting, mayOpen, mayAdd }: PhotosProps) => {
  const all = photos.length + waiting;
  if (all === 0 && !mayAdd) return null;
  return (
    <>
      <SectionHead title="照片" note={<Words>{all === 0 ? '还没有' : sayCount(all, '张')}</Words>} />
      <Card id="photos" padded>
        {photos.length > 0 && mayOpen && <Opened sessionId={sessionId} photos={photos} />}
        {photos.length > 0 && !mayOpen && (
          <Box className="sm c2">{`有 ${sayCount(photos.length, '张')}，您这个身份只看数目。`}</Box>
        )}
        {waiting > 0 && (
          <Box id="photos-waiting" className="sm c2" style={{ paddingTop: photos.length > 0 ? 10 : 0 }}>
            {`${sayCount(waiting, '张')}待送出，有网自动送。`}
          </Box>
        )}
        {all === 0 && <Box className="sm c2">放一两张宣讲的场面，镇里和市里看得到。</Box>}
        {mayAdd && all < MAX_PHOTOS && <Add sessionId={sessionId} theme={theme} />}
        {mayAdd && all >= MAX_PHOTOS && (
          <Box className="cap" style={{ paddingTop: 10 }}>{`最多 ${MAX_PHOTOS} 张，已经放满。`}</Box>
        )}
      </Card>
    </>
  );
};
