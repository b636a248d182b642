/** A word that the app leaves for itself beside its database. A browser that refuses it remembers nothing. */
export function readNote(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function leaveNote(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // Storage is refused.
  }
}
