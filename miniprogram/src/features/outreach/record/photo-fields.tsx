// The photos of a session being written, each seen small, and taken out again by a tap.
import { MAX_PHOTOS } from '#shared/outreach/sessions.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button, WordButton } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Picture } from '../parts/picture.tsx';
import type { PhotosInHand } from './use-photos.ts';

/** The photos so far, and the way to one more. */
export const PhotoFields = ({ hand: { photos, busy, fault, add, remove } }: { hand: PhotosInHand }) => (
  <Box className="blk">
    <Field label={`照片（可不放，最多 ${MAX_PHOTOS} 张）`} fault={fault}>
      {photos.length > 0 && (
        <Box id="photos" className="photo-grid">
          {photos.map((photo, at) => (
            <Box key={photo.slice(-40)} className="photo-cell">
              <Picture base64={photo} label={`第 ${at + 1} 张照片`} className="photo-small" />
              <Box className="row">
                <Words className="cap grow">{`第 ${at + 1} 张`}</Words>
                <WordButton
                  id={`photo-out-${at + 1}`}
                  label={`去掉第 ${at + 1} 张照片`}
                  onTap={() => remove(at)}
                >
                  去掉
                </WordButton>
              </Box>
            </Box>
          ))}
        </Box>
      )}
      {photos.length < MAX_PHOTOS && (
        <Button id="add-photo" kind="plain" small onTap={add}>
          {busy ? '正在放进来' : photos.length === 0 ? '拍照，或选一张照片' : '再放一张'}
        </Button>
      )}
    </Field>
    <Box className="cap" style={{ paddingTop: 6 }}>
      拍宣讲的场面就行，不要拍孩子的正脸。
    </Box>
  </Box>
);
