/** What the buttons of the lock screen, a headset or a keyboard do. */
export interface MediaButtons {
  readonly play: () => void;
  readonly pause: () => void;
  readonly previoustrack: () => void;
  readonly nexttrack: () => void;
}

const session = (): MediaSession | undefined =>
  'mediaSession' in navigator ? navigator.mediaSession : undefined;

/** Shows what is being done on the lock screen, where there is a track to show; `undefined` takes it away. */
export function showMedia(title: string | undefined, artist = ''): void {
  const media = session();
  if (media) media.metadata = title === undefined ? null : new MediaMetadata({ title, artist });
}

export function onMediaButtons(buttons: MediaButtons | undefined): void {
  for (const action of ['play', 'pause', 'previoustrack', 'nexttrack'] as const)
    session()?.setActionHandler(action, buttons?.[action] ?? null);
}
