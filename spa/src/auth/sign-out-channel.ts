const SIGNED_OUT = 'signed-out';

/** Tells this application's other tabs that the person has signed out. Nothing but that word is ever sent. */
export function createSignOutChannel(onSignedOut: () => void): { announce: () => void } {
  const channel = new BroadcastChannel('timesheets.session');
  channel.addEventListener('message', ({ data }) => {
    if (data === SIGNED_OUT) onSignedOut();
  });
  return { announce: () => channel.postMessage(SIGNED_OUT) };
}
