import { ErrorTimeout, type INavigator, type IWindow, type NavigateParams } from 'oidc-client-ts';
import { signInWords } from './words.ts';

/** What the silent callback page tells the page that opened it. */
export interface SilentAnswer {
  source: 'timesheets-silent-callback';
  url: string;
}

/**
 * Asks the authorization server in a hidden frame. Takes the answer only from this origin and from that very frame:
 * the library's own frame would also believe another window that knows the state.
 */
export function createSilentFrame(timeoutMs: number): INavigator {
  return {
    prepare: () => Promise.resolve(openFrame(timeoutMs)),
    callback: () => Promise.reject(new Error('the silent callback page answers by itself')),
  };
}

function openFrame(timeoutMs: number): IWindow {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = signInWords.get().renewing;
  const close = () => frame.remove();
  return {
    close,
    navigate: ({ url }: NavigateParams) =>
      answerOf(frame, url, timeoutMs).finally(() => {
        close();
      }),
  };
}

function answerOf(frame: HTMLIFrameElement, url: string, timeoutMs: number): Promise<{ url: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ url: string }>();
  const receive = ({ origin, source, data }: MessageEvent<Partial<SilentAnswer> | null>) => {
    if (origin !== window.location.origin || source === null || source !== frame.contentWindow) return;
    if (data?.source === 'timesheets-silent-callback' && typeof data.url === 'string')
      resolve({ url: data.url });
  };
  const timer = setTimeout(() => reject(new ErrorTimeout('the silent sign-in took too long')), timeoutMs);
  window.addEventListener('message', receive);
  frame.src = url;
  document.body.append(frame);
  return promise.finally(() => {
    clearTimeout(timer);
    window.removeEventListener('message', receive);
  });
}
