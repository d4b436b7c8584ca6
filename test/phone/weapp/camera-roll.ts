// What the camera finds of WeChat: one photo that is chosen, measured, made smaller and read, each time the same.

type Options = Readonly<Record<string, unknown>>;

const PHOTO = 'wxfile://tmp/photo.jpg';
const SIZE = { width: 1600, height: 1200 } as const;
/** The first bytes of a JPEG. */
const BASE64 = '/9j/4AAQSkZJRg==';

// Where nobody is to be called back, the host hands out a promise.
const answering =
  (answer: object) =>
  ({ success }: Options): Promise<object> | undefined => {
    if (typeof success !== 'function') return Promise.resolve(answer);
    setTimeout(() => success(answer), 0);
    return undefined;
  };

/** An image of the host: it is there as soon as it knows its address. */
const createImage = () => {
  const image = {
    onload: (): void => undefined,
    set src(_: string) {
      setTimeout(() => image.onload(), 0);
    },
  };
  return image;
};

const createCanvas = ({ width, height }: Options) => ({
  createImage,
  getContext: () => ({
    drawImage: () => undefined,
    getImageData: () => ({ data: new Uint8ClampedArray(4), width, height }),
  }),
});

/** The host's functions for a photo, and those of its files. */
export const cameraRoll = {
  wx: {
    chooseMedia: answering({ tempFiles: [{ tempFilePath: PHOTO }] }),
    getImageInfo: answering({ ...SIZE, path: PHOTO }),
    compressImage: answering({ tempFilePath: PHOTO }),
    createOffscreenCanvas: createCanvas,
  },
  files: { readFile: answering({ data: BASE64 }) },
} as const;
