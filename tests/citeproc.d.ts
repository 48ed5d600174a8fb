/** The part of citeproc-js that the tests call. */
declare module 'citeproc' {
  interface System {
    retrieveLocale: (language: string) => string;
    retrieveItem: (id: string) => unknown;
  }
  interface Engine {
    updateItems: (ids: string[]) => void;
    /** The list's measures, and its entries. */
    makeBibliography: () => [unknown, string[]];
  }
  const CSL: { Engine: new (system: System, style: string, language: string) => Engine };
  export default CSL;
}
