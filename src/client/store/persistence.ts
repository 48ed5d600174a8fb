/** The browser's own keeper of storage; it is not there where a site is served without TLS. */
export const { storage } = navigator as { storage?: Partial<StorageManager> };

/** Asks the browser to keep what the site stores until the reader clears it; it may ask the reader in turn. Never rejects. */
export async function askToPersist(): Promise<boolean | undefined> {
  return storage?.persist?.().catch(() => undefined);
}
