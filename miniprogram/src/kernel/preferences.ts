// What a person chose on this phone: large type, and that they have read what the county does with their data.
import type { KeyStore } from './ports.ts';
import { type Watched, watched } from './watched.ts';

/** Which edition of the privacy words was agreed to; a new edition asks again. */
export const privacyEdition = '2026-06';

export type Preferences = Readonly<{
  largeType: Watched<boolean>;
  setLargeType: (on: boolean) => void;
  /** Large type for whoever has not chosen yet. */
  offerLargeType: () => void;
  privacy: Watched<'agreed' | 'declined' | 'not_asked'>;
  setPrivacy: (choice: 'agreed' | 'declined') => void;
}>;

/** The choices as they lie on the phone. */
export const createPreferences = (store: KeyStore): Preferences => {
  const largeType = watched(store.get('type') === 'large');
  const said = store.get('privacy');
  const privacy = watched<'agreed' | 'declined' | 'not_asked'>(
    said === `agreed ${privacyEdition}` ? 'agreed' : said === 'declined' ? 'declined' : 'not_asked',
  );
  const setLargeType = (on: boolean): void => {
    store.set('type', on ? 'large' : 'normal');
    largeType.set(on);
  };
  return {
    largeType,
    setLargeType,
    offerLargeType: () => {
      if (store.get('type') === undefined) setLargeType(true);
    },
    privacy,
    setPrivacy: (choice) => {
      store.set('privacy', choice === 'agreed' ? `agreed ${privacyEdition}` : choice);
      privacy.set(choice);
    },
  };
};
