import { isControlled } from './service-worker';

/** How the calendar alarm leaves the app here. */
export type AlarmWay = 'link' | 'share' | 'save';

export interface AlarmFiles {
  /** Gets a file ready before the tap, and says what the tap will be. */
  readonly prepare: (text: string) => Promise<AlarmWay>;
  /** Hands over what was prepared; a link needs no help. */
  readonly handOver: (way: AlarmWay) => Promise<void>;
}

const NAME = 'kneadly.ics';
const TYPE = 'text/calendar';

/**
 * Three ways, since no single one works everywhere: in an app installed on iOS every download ends in a view without
 * a way back (WebKit 236943), and so it is shared; Chromium's `<a download>` passes the worker by (crbug 40410035)
 * and Android's share sheet takes no calendars, and so a plain link leads to what the worker hands over from here.
 */
export function createAlarmFiles(): AlarmFiles {
  let file = new File([], NAME, { type: TYPE });
  return {
    async prepare(text) {
      file = new File([text], NAME, { type: TYPE });
      const isInstalled = matchMedia('(display-mode: standalone)').matches;
      if (isInstalled && 'canShare' in navigator && navigator.canShare({ files: [file] })) return 'share';
      try {
        if (!isControlled()) return 'save';
        const { scope } = await navigator.serviceWorker.ready;
        const cache = await caches.open(`kneadly-alarm-${scope}`);
        const headers = {
          'content-type': `${TYPE}; charset=utf-8`,
          'content-disposition': `attachment; filename="${NAME}"`,
        };
        await cache.put('reminder.ics', new Response(text, { headers }));
        return 'link';
      } catch {
        return 'save';
      }
    },
    async handOver(way) {
      if (way === 'share')
        await navigator.share({ files: [file] }).catch((error: unknown) => {
          if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
        });
      if (way !== 'save') return;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = NAME;
      link.click();
      setTimeout(() => {
        URL.revokeObjectURL(link.href);
      }, 60_000);
    },
  };
}
