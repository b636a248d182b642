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
