/** What a page asks the site for besides itself. */

/** The file at an address; rejects where it does not come. */
export async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response;
}

export async function fetchedPage(address: string): Promise<Document> {
  return new DOMParser().parseFromString(await (await fetched(address)).text(), 'text/html');
}

/** Loads once, at the first call; what failed is loaded again at the next. `load` hears how often it was tried before. */
export function retried<T>(load: (attempts: number) => Promise<T>): () => Promise<T> {
  let attempts = 0;
  let loading: Promise<T> | undefined;
  return async () => {
    try {
      return await (loading ??= load(attempts++));
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
}
