// The whole of the page that the authorization server answers to in the hidden frame: it hands its address to the
// page that opened the frame, on this origin only, and forgets it.
import type { SilentAnswer } from './silent-frame.ts';

const answer: SilentAnswer = { source: 'timesheets-silent-callback', url: window.location.href };
window.history.replaceState(null, '', window.location.pathname);
if (window.parent !== window) window.parent.postMessage(answer, window.location.origin);
