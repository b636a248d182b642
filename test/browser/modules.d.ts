/** What the specs use of the scripts beside them. */
declare module '*/server.mjs' {
  interface Served {
    readonly url: string;
    readonly port: number;
    readonly requests: string[];
    bytes(): number;
    close(): Promise<void>;
  }
  export function serve(options?: { directory?: string; base?: string; port?: number }): Promise<Served>;
}

declare module '*/support/chromium.mjs' {
  export const FLAGS: string[];
  export function findChromium(): string | undefined;
}

declare module '*/support/notification-daemon.mjs' {
  export interface Told {
    readonly event: 'shown' | 'closed';
    readonly id: number;
    readonly title: string;
    readonly body: string;
    readonly actions: readonly string[];
  }
  export interface NotificationDaemon {
    readonly address: string;
    next(): Promise<Told>;
    tap(id: number, action: string): void;
    stop(): void;
  }
  export function startNotificationDaemon(): Promise<NotificationDaemon | undefined>;
}
