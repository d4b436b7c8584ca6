// The host's sound: in a browser a Chinese voice that lives on the machine, else recordings; in WeChat recordings only.
import Taro from '@tarojs/taro';
import { inBrowser } from './platform.ts';
import { createReadAloud, type Voices } from './read-aloud.ts';

const VOICES_MS = 400;
/** Slower than people talk: whoever listens is reading along. */
const RATE = 0.85;

const clipAt = (clip: string): string => `${SERVER}/clips/${clip}.mp3`;

/** A voice of the machine itself: others send the words, names and numbers among them, to somebody else's server. */
const ownVoice = (): SpeechSynthesisVoice | undefined =>
  window.speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && /^(?:zh|cmn)\b/i.test(lang));

const voicesKnown = (): Promise<void> =>
  new Promise((resolve) => {
    window.speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, VOICES_MS);
  });

const hasSpeech = (): boolean => 'speechSynthesis' in window;

const sayInBrowser = (words: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const saying = new SpeechSynthesisUtterance(words);
    const voice = ownVoice();
    if (voice) saying.voice = voice;
    saying.lang = 'zh-CN';
    saying.rate = RATE;
    saying.onend = () => resolve();
    saying.onerror = ({ error }) => reject(new Error(error));
    window.speechSynthesis.speak(saying);
  });

const browserVoices = (): Voices => {
  // One and the same element: a phone's browser lets only that one go on which a finger has started.
  const sound = new Audio();
  return {
    readsAll: async () => {
      if (!hasSpeech()) return false;
      if (window.speechSynthesis.getVoices().length === 0) await voicesKnown();
      return ownVoice() !== undefined;
    },
    say: sayInBrowser,
    play: (clip) =>
      new Promise((resolve, reject) => {
        sound.onended = () => resolve();
        sound.onerror = () => reject(new Error('The recording does not play'));
        sound.src = clipAt(clip);
        sound.play().catch(reject);
      }),
    hush: () => {
      sound.pause();
      if (hasSpeech()) window.speechSynthesis.cancel();
    },
  };
};

const weChatVoices = (): Voices => {
  let sound: Taro.InnerAudioContext | undefined;
  const hush = (): void => {
    sound?.stop();
    sound?.destroy();
    sound = undefined;
  };
  return {
    readsAll: async () => false,
    say: () => Promise.reject(new Error('WeChat has no voice of its own')),
    play: (clip) =>
      new Promise((resolve, reject) => {
        hush();
        const playing = Taro.createInnerAudioContext();
        // Whoever asks to be read to wants to hear it, also with the phone on silent.
        playing.obeyMuteSwitch = false;
        sound = playing;
        playing.onEnded(() => resolve());
        playing.onError(({ errMsg }) => reject(new Error(errMsg)));
        playing.src = clipAt(clip);
        playing.play();
      }),
    hush,
  };
};

/** What reads aloud on this phone; one thing at a time, whatever page asks. */
export const readAloud = createReadAloud(inBrowser ? browserVoices() : weChatVoices());
