/** The kinds of content that authors write in YAML files of their own: where their entries lie, and where pages show them. */

interface KindPlace {
  /** What messages call one. */
  one: string;
  /** In the content folder: a file with a list of all entries under this field, … */
  file?: string;
  list?: string;
  /** … or a folder with a file for each entry, which is called by its id. */
  folder?: string;
  /** How links in texts name one, if they can: `<scheme>:<id>`. */
  scheme?: string;
  /** The site path, without the base, of the page of all. */
  page: string;
  /** How much one is worth in a search, beside an explanation that is worth 1. */
  worth: number;
}

/** In the order in which menus and filters name them. */
export const kindNames = {
  paths: {
    one: 'path',
    folder: 'paths',
    scheme: 'path',
    page: '/paths/',
    worth: 0.5,
  },
  comparisons: {
    one: 'comparison',
    folder: 'comparisons',
    page: '/compare/',
    worth: 0.6,
  },
  traces: {
    one: 'trace',
    folder: 'traces',
    scheme: 'trace',
    page: '/traces/',
    worth: 0.7,
  },
  claims: {
    one: 'claim',
    file: 'claims.yaml',
    list: 'claims',
    scheme: 'claim',
    page: '/claims/',
    worth: 0.6,
  },
  misconceptions: {
    one: 'misconception',
    file: 'misconceptions.yaml',
    list: 'misconceptions',
    page: '/misconceptions/',
    worth: 0.6,
  },
  sources: {
    one: 'source',
    file: 'sources.yaml',
    list: 'references',
    scheme: 'cite',
    page: '/sources/',
    worth: 0.4,
  },
} as const satisfies Record<string, KindPlace>;

export type KindName = keyof typeof kindNames;
type Names = typeof kindNames;
/** Kinds whose entries stand in one file. */
export type ListKind = { [K in KindName]: Names[K] extends { file: string } ? K : never }[KindName];
/** Kinds with a file for each entry. */
export type FolderKind = Exclude<KindName, ListKind>;
/** Kinds whose texts may cite sources. */
export type CitingKind = Exclude<KindName, 'sources'>;
/** Kinds whose entries links in texts can name. */
export type LinkedKind = { [K in KindName]: Names[K] extends { scheme: string } ? K : never }[KindName];
/** What one of any kind is called. */
export type EntryName = Names[KindName]['one'];

export const everyKind = Object.keys(kindNames) as KindName[];
export const citingKinds = everyKind.filter((kind) => kind !== 'sources');
export const listKinds = everyKind.filter((kind): kind is ListKind => 'file' in kindNames[kind]);
export const folderKinds = everyKind.filter((kind): kind is FolderKind => 'folder' in kindNames[kind]);
export const linkedKinds = everyKind.filter((kind): kind is LinkedKind => 'scheme' in kindNames[kind]);

/** An object with what `made` makes of each of `names`. */
export function ofEach<Name extends string, Made>(
  names: readonly Name[],
  made: (name: Name) => Made,
): Record<Name, Made> {
  return Object.fromEntries(names.map((name) => [name, made(name)])) as Record<Name, Made>;
}
