/** Tabs tell each other that there is something to look at again, and nothing else. */
export interface Channel {
  readonly announce: () => void;
  readonly onLookAgain: (listener: () => void) => void;
}

export function openChannel(): Channel {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('kneadly') : undefined;
  return {
    announce: () => channel?.postMessage('look again'),
    onLookAgain: (listener) => channel?.addEventListener('message', listener),
  };
}
